using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

/// <summary>The last decision of an open session, undone: only the last, so that no decision that followed rests on the money of one that is gone.</summary>
internal static class TakingBack
{
    public static Response Decide(TakeBackDecision take, Known known, Context context)
    {
        if (!known.Files.TryGetValue(take.Application, out var file)) return new FileNotBeforeCommittee(take.Application);
        if (file.Withdrawn) return new FileIsWithdrawn(take.Application);
        if (context.Facts.Published<SessionFacts>(SessionFacts.IdOf(take.Session)) is not { IsOpen: true } session || session.Call != known.Call) return new SessionNotOpen();
        if (file.Decision is not { } taken || taken.Session != take.Session) return Response.Nothing;
        if (context.Actor.PersonId is { } person && file.Candidate.Recused.Contains(person)) return new ActorRecused();
        if (context.Reason.IsMissing()) return new ReasonMissing();
        if (session.Agenda.Any(other => known.Files.GetValueOrDefault(other) is { Withdrawn: false, Decision: { } later } && later.Session == take.Session && later.At > taken.At)) return new NotTheLastDecision();
        var total = known.Granted.Moved(file.Granted, Undone(file).Granted).Values.Sum();
        return total > known.Total ? new TotalExceeded(total - known.Total) : new DecisionTakenBack(take.Session, take.Application, context.At);
    }

    /// <summary>A session that decides again takes the place of its own decision, and not of what stood before the session.</summary>
    public static AwardFile Decided(AwardFile file, DecisionTaken taken) => file with
    {
        Decision = taken,
        Reopened = false,
        Told = false,
        Before = file.Decision is not { } before ? null : before.Session == taken.Session ? file.Before : new EarlierStanding(before, file.Reopened, file.Told),
    };

    public static AwardFile Undone(AwardFile file) =>
        file with { Decision = file.Before?.Decision, Reopened = file.Before?.Reopened ?? false, Told = file.Before?.Told ?? false, Before = null };
}
