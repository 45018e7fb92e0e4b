using System.Collections.Immutable;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Words;
using GrantsPlatform.Words.Next;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Where an object stands; who did what, when and why; then what happens next, and who is awaited.</summary>
public sealed record ObjectToShow(StreamId Object) : PlatformQuery<ShownObject>
{
    private protected override async ValueTask<ShownObject?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var found = await Situation.ReadAsync(room.Reads, Object, cancellation).ConfigureAwait(false);
        var names = found.Names;
        var happened = await HappenedAsync(room, names, cancellation).ConfigureAwait(false);
        var upcoming = await room.Reads.UpcomingAsync(Object, cancellation).ConfigureAwait(false);
        return await names.WriteAsync(() => new ShownObject(
            names.Object(Object), StateWords.Of(found.State, names), found.State is AwardsState.Known awards ? ShownEnvelope.Of(awards, names) : null, happened,
            [.. NextSteps.Of(found.State, found.Around)], [.. upcoming]), cancellation).ConfigureAwait(false);
    }

    private async Task<ImmutableArray<ShownEvent>> HappenedAsync(Room room, Names names, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(Object, cancellation).ConfigureAwait(false);
        var authorship = new Authorship(room.Reads, names);
        var events = ImmutableArray.CreateBuilder<ShownEvent>();
        foreach (var happened in await room.Reads.HistoryAsync(Object, cancellation).ConfigureAwait(false))
        {
            var origin = await authorship.OriginAsync(happened, cancellation).ConfigureAwait(false);
            events.Add(new ShownEvent(
                happened.At, await names.WriteAsync(() => $"{EventWords.Of(happened.Data, names)} — {authorship.Words(happened, origin)}", cancellation).ConfigureAwait(false),
                happened.Reason is null ? null : contents.Text(happened.Version)));
        }
        return events.ToImmutable();
    }
}

/// <param name="Envelope">Of awards; null for any other object.</param>
/// <param name="Happened">Oldest first.</param>
public sealed record ShownObject(
    string Title, string State, ShownEnvelope? Envelope, ImmutableArray<ShownEvent> Happened, ImmutableArray<Awaited> Awaited, ImmutableArray<Upcoming> Upcoming);

/// <param name="What">And who did it.</param>
/// <param name="Reason">Null without one, or when it was erased.</param>
public sealed record ShownEvent(DateTimeOffset At, string What, string? Reason);

/// <summary>The balance of each strand, and the waiting list in its order.</summary>
public sealed record ShownEnvelope(ImmutableArray<StrandBalance> Strands, Money Total, Money Granted, ImmutableArray<WaitingFile> Waiting)
{
    internal static ShownEnvelope Of(AwardsState.Known awards, INames names) => new(
        [.. awards.Strands.Select(strand => new StrandBalance(names.Strand(strand.Key), strand.Value, awards.Granted.GetValueOrDefault(strand.Key)))], awards.Total, awards.TotalGranted,
        [.. awards.WaitingList.Select(file => new WaitingFile(file.Decision?.Rank, names.File(file.Candidate.Application), file.Candidate.Requested.Sum(line => line.Amount)))]);
}

public sealed record StrandBalance(string Strand, Money Envelope, Money Granted);

public sealed record WaitingFile(int? Rank, string File, Money Requested);
