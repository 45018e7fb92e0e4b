using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Committees;

/// <summary>
/// The envelope of a call and its decisions as they stood when a session began and when it ended: its papers say what its members knew and what they signed,
/// however often they are printed later. Of sessions to come, and of what has not ended, as they stand today.
/// </summary>
internal static class AwardsThen
{
    private static readonly AwardsDecider Awards = new();

    /// <summary>Before the first decision of the session; files that were put on its agenda since are there, undecided.</summary>
    public static async ValueTask<AwardsState.Known?> BeforeAsync(IReads reads, SeenSession seen, CancellationToken cancellation)
    {
        if (await NowAsync(reads, seen, cancellation).ConfigureAwait(false) is not { } now) return null;
        if (await InstantAsync<SessionOpened>(reads, seen, cancellation).ConfigureAwait(false) is not { } opened) return now;
        var before = await FoldedAsync(reads, seen, happened => happened.At <= opened && !(happened.Data is DecisionTaken taken && taken.Session == seen.Id), cancellation).ConfigureAwait(false);
        return before is null ? now : before with
        {
            Files = before.Files.AddRange(seen.State.Agenda.Where(id => now.Files.ContainsKey(id) && !before.Files.ContainsKey(id)).Select(id => KeyValuePair.Create(id, new AwardFile(now.Files[id].Candidate, null, false)))),
        };
    }

    public static async ValueTask<AwardsState.Known?> AtEndAsync(IReads reads, SeenSession seen, CancellationToken cancellation) =>
        seen.State.Phase is SessionPhase.Closed or SessionPhase.Signed && await InstantAsync<SessionClosed>(reads, seen, cancellation).ConfigureAwait(false) is { } closed
            ? await FoldedAsync(reads, seen, happened => happened.At <= closed, cancellation).ConfigureAwait(false)
            : await NowAsync(reads, seen, cancellation).ConfigureAwait(false);

    public static async ValueTask<AwardsState.Known?> NowAsync(IReads reads, SeenSession seen, CancellationToken cancellation) =>
        await reads.ReadAsync<AwardsState>(AwardsState.IdOf(seen.State.Plan.Call), cancellation).ConfigureAwait(false) as AwardsState.Known;

    private static async ValueTask<AwardsState.Known?> FoldedAsync(IReads reads, SeenSession seen, Func<EventEnvelope, bool> isThen, CancellationToken cancellation) =>
        (await reads.HistoryAsync(AwardsState.IdOf(seen.State.Plan.Call), cancellation).ConfigureAwait(false))
            .TakeWhile(isThen).Aggregate(Awards.Empty, (state, happened) => Awards.Evolve(state, (AwardsEvent)happened.Data)) as AwardsState.Known;

    private static async ValueTask<DateTimeOffset?> InstantAsync<TEvent>(IReads reads, SeenSession seen, CancellationToken cancellation) where TEvent : SessionEvent =>
        (await reads.HistoryAsync(SessionState.IdOf(seen.Id), cancellation).ConfigureAwait(false)).FirstOrDefault(happened => happened.Data is TEvent)?.At;
}
