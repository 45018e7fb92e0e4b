using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;
using GrantsPlatform.Runtime.Views;

namespace GrantsPlatform.Runtime.Commands;

/// <summary>Turns an accepted decision into one commit: chained events, contents, differences of views and totals, deadline, effects.</summary>
internal sealed class CommitBuilder(RuntimeCatalogue catalogue, Projection projection)
{
    public (Commit Commit, Snapshot After) Build(Snapshot before, Decision.Accepted accepted, Request request, DateTimeOffset now)
    {
        var decider = request.Decider;
        var (header, at) = (request.Header, request.At);
        var reason = ReasonRecord.HashOf(header.Reason);
        var after = before;
        var events = new List<StoredEvent>(accepted.Events.Length);
        var effects = new List<NewEffect>();
        foreach (var happened in accepted.Events)
        {
            var envelope = new EventEnvelope(
                before.Stream, after.Version + 1, Wire.NameOf(happened), at, header.Actor, reason, header.Id, request.Fingerprint, after.LastHash, happened);
            var stored = envelope.Seal();
            events.Add(stored);
            after = after.After(decider, envelope, stored.Hash);
            AddEffects(effects, envelope, after.State, now);
        }
        return (new Commit(
            before.Stream, before.Version, events, ContentsOf(accepted, header.Reason, reason, before.Version + 1),
            projection.RowChanges(before, after), projection.TotalChanges(before, after),
            decider.NextDeadline(after.State), effects), after);
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
                effects.Add(new NewEffect(id, kind == EffectKind.Tell ? id : envelope.Stream.ToString(), kind, payload, now));
            }
    }

    private static ImmutableArray<ContentChange> ContentsOf(Decision.Accepted accepted, string? reason, string? hash, long firstVersion) =>
        hash is null ? accepted.Contents : accepted.Contents.Add(ContentChange.Text(ReasonRecord.NameOf(firstVersion), reason!));
}
