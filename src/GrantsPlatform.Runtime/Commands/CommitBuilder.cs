using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;
using GrantsPlatform.Runtime.Views;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>Turns an accepted decision into one commit: chained events, contents, differences of views and totals, deadline, effects.</summary>
internal sealed class CommitBuilder(RuntimeCatalogue catalogue, Projection projection, Func<string, string> salt)
{
    public (Commit Commit, Snapshot After) Build(Snapshot before, Response.Accepted accepted, Request request, DateTimeOffset now)
    {
        var decider = request.Decider;
        var (header, at) = (request.Header, request.At);
        var words = ReasonRecord.Write(header.Reason, before.Version + 1, salt(header.Id));
        var reason = words is null ? null : Digest.Of(words.Bytes.AsSpan());
        var (after, command) = (before, Wire.NameOf(request.Command));
        var events = new List<StoredEvent>(accepted.Events.Length);
        var effects = new List<NewEffect>();
        var contents = words is null ? accepted.Contents : accepted.Contents.Add(words);
        var seals = Seals(contents, before.Contents);
        foreach (var happened in accepted.Events)
        {
            var envelope = new EventEnvelope(
                before.Stream, after.Version + 1, Wire.NameOf(happened), at, now.ToUniversalTime(), header.Actor, reason, header.Id, request.Fingerprint, after.LastHash, happened)
            {
                Command = command,
                // One commit, one list: the first event carries it for all.
                Contents = events.Count == 0 ? seals : [],
            };
            var stored = envelope.Seal();
            events.Add(stored);
            after = after.After(decider, envelope, stored.Hash);
            AddEffects(effects, envelope, after.State, now);
        }
        var isSeen = accepted.Events.Any(happened => happened is not ITouchesNoView);
        return (new Commit(
            before.Stream, before.Version, events, contents,
            isSeen ? projection.RowChanges(before, after) : [], isSeen ? projection.TotalChanges(before, after) : [],
            after.NextDeadline(decider), effects), after);
    }

    private void AddEffects(List<NewEffect> effects, EventEnvelope envelope, object state, DateTimeOffset now)
    {
        var place = new EventPlace(envelope.Stream, envelope.Version, envelope.At, envelope.Actor);
        var index = 0;
        foreach (var policy in catalogue.PoliciesOf(envelope.Stream.Kind))
            foreach (var reaction in policy.On(envelope.Data, state, place))
            {
                var id = EffectId.Of(envelope.Stream, envelope.Version, index++);
                var (kind, payload) = EffectPayload.Write(reaction);
                effects.Add(new NewEffect(id, Lane.Of(envelope.Stream, reaction, id), kind, payload, IsBroughtByTime(reaction, envelope) ? ReminderSchedule.ByDay(now) : now));
            }
    }

    /// <summary>A mail about what nobody has done wakes nobody at night; what somebody has done is told at once.</summary>
    private static bool IsBroughtByTime(Reaction reaction, EventEnvelope envelope) => reaction is Reaction.Tell && envelope.Actor == Actor.Clock;

    /// <summary>Versions as the store numbers them: from 1 on, never given twice, an erasure keeping the last.</summary>
    private static ImmutableArray<ContentSeal> Seals(ImmutableArray<ContentChange> changes, ImmutableDictionary<string, int> versions)
    {
        var seals = ImmutableArray.CreateBuilder<ContentSeal>(changes.Length);
        foreach (var change in changes)
        {
            var version = versions.GetValueOrDefault(change.Name) + (change is ContentChange.Put ? 1 : 0);
            versions = versions.SetItem(change.Name, version);
            seals.Add(new ContentSeal(change.Name, version, change is ContentChange.Put put ? Digest.Of(put.Bytes.AsSpan()) : null));
        }
        return seals.ToImmutable();
    }
}
