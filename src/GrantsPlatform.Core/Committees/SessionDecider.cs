using System.Collections.Immutable;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Committees.SessionState.Known;

namespace GrantsPlatform.Core.Committees;

public sealed class SessionDecider : Decider<SessionState, SessionCommand, SessionEvent>
{
    public override string Kind => SessionState.Kind;
    public override SessionState Empty => new SessionState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, SessionCommand? command, SessionState state, Facts facts) => (command, state) switch
    {
        (PlanSession plan, _) =>
        [
            new Need.State(CallState.IdOf(plan.Call)),
            .. facts.FindPublished<CallTerms>(CallState.IdOf(plan.Call)) is { } call ? DefinitionFacts.NeedOf(call.Programme) : [],
        ],
        (OpenSession or ChangePlan, Known known) => [new Need.State(CallState.IdOf(known.Plan.Call))],
        (SetAgenda or AddToAgenda or AddAllToAgenda or CloseSession, Known known) => [new Need.State(AwardsState.IdOf(known.Plan.Call))],
        _ => [],
    };

    public override Response Decide(StreamId self, SessionCommand command, SessionState state, Context context) => (command, state) switch
    {
        (PlanSession plan, _) => PlanningSessions.Plan(plan, state as Known, context),
        (_, SessionState.Absent) => new SessionUnknown(),
        (ConveneSession, Known known) => known.Phase switch
        {
            SessionPhase.Planned => new SessionConvened(context.At),
            SessionPhase.Convened => Response.Nothing,
            _ => new SessionInWrongPhase(known.Phase),
        },
        (ChangePlan change, Known known) => PlanningSessions.Change(change, known, context),
        (SetAgenda set, Known known) => Set(set, known, context),
        (AddToAgenda add, Known known) => Add([add.Application], known, context),
        (AddAllToAgenda add, Known known) => Add(add.Applications.IsDefault ? [] : add.Applications, known, context),
        (BringFileBefore bring, Known known) => Bring(bring, known),
        (RecordAttendance attendance, Known known) => Record(attendance, known),
        (OpenSession, Known known) => Open(known, context),
        (EnterDecision enter, Known known) => Enter(enter, known),
        (StrikeDecision strike, Known known) => Strike(strike, known),
        (CloseSession, Known known) => Close(self, known, context),
        (SignMinutes, Known known) => Sign(known, context),
        (NotifyDecisions notify, Known known) => Notify(notify, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override SessionState Evolve(SessionState state, SessionEvent happened) => (happened, state) switch
    {
        (SessionPlanned e, _) => new Known(e, SessionPhase.Planned),
        (PlanChanged e, Known known) => known with
        {
            Plan = known.Plan with { StartsAt = e.StartsAt, Place = e.Place, Seats = e.Seats },
            Present = known.Present.Intersect(e.Seats.Select(seat => seat.Person)),
        },
        (SessionConvened, Known known) => known with { Phase = SessionPhase.Convened },
        (AgendaSet e, Known known) => known with { Agenda = e.Applications, Before = known.Before is { } before && e.Applications.Contains(before) ? before : null },
        (FileBroughtBefore e, Known known) => known with { Before = e.Application },
        (AttendanceRecorded e, Known known) => known with { Present = e.Present },
        (SessionOpened, Known known) => known with { Phase = SessionPhase.Open },
        (DecisionEntered e, Known known) => known with { Minutes = known.Minutes.SetItem(e.Application, e) },
        (DecisionStruck e, Known known) => known with { Minutes = known.Minutes.Remove(e.Application) },
        (SessionClosed, Known known) => known with { Phase = SessionPhase.Closed },
        (MinutesSigned e, Known known) => known with { Phase = SessionPhase.Signed, Notified = e.ToNotify ? [] : [.. known.Minutes.Keys] },
        (DecisionsNotified e, Known known) => known with { Notified = known.Notified.Union(e.Applications) },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    /// <summary>To what is there now, whatever its sender was shown: what others add meanwhile stays.</summary>
    private static Response Add(ImmutableArray<string> more, Known known, Context context) => Set(new SetAgenda([.. known.Agenda, .. more.Except(known.Agenda)]), known, context);

    private static Response Bring(BringFileBefore bring, Known known)
    {
        if (known.Phase != SessionPhase.Open) return new SessionInWrongPhase(known.Phase);
        if (!known.Agenda.Contains(bring.Application)) return new FileNotOnAgenda();
        return known.Before == bring.Application ? Response.Nothing : new FileBroughtBefore(bring.Application);
    }

    /// <summary>A file of it that its applicant withdraws stays, with nothing to be decided.</summary>
    private static Response Set(SetAgenda set, Known known, Context context)
    {
        if (set.Applications.IsDefault) return new FilesNotReady([]);
        if (known.Agenda.SequenceEqual(set.Applications)) return Response.Nothing;
        if (!known.GoesOn) return new SessionInWrongPhase(known.Phase);
        var files = FilesOf(known, context);
        ImmutableArray<string> unfit =
        [
            .. set.Applications.Where(id => !files.TryGetValue(id, out var file) || (file.Withdrawn && !known.Agenda.Contains(id))),
            .. set.Applications.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key),
        ];
        if (!unfit.IsEmpty) return new FilesNotReady(unfit);
        ImmutableArray<string> dropped = [.. known.Minutes.Keys.Where(id => !set.Applications.Contains(id))];
        return dropped.IsEmpty ? new AgendaSet(set.Applications) : new FilesNotReady(dropped);
    }

    private static Response Record(RecordAttendance attendance, Known known)
    {
        ImmutableSortedSet<string> present = attendance.Present.IsDefault ? [] : [.. attendance.Present];
        if (known.Present.SetEquals(present)) return Response.Nothing;
        if (known.Phase is SessionPhase.Closed or SessionPhase.Signed) return new SessionInWrongPhase(known.Phase);
        ImmutableArray<string> strangers = [.. present.Where(person => known.Plan.Seats.All(seat => seat.Person != person))];
        return strangers.IsEmpty ? new AttendanceRecorded(present) : new NotOnCommittee(strangers);
    }

    private static Response Open(Known known, Context context)
    {
        if (known.Phase == SessionPhase.Open) return Response.Nothing;
        if (known.Phase != SessionPhase.Convened) return new SessionInWrongPhase(known.Phase);
        var call = context.Facts.Published<CallTerms>(CallState.IdOf(known.Plan.Call)).Required("the call");
        if (context.At < call.ClosesAt) return new SessionBeforeClosing(call.ClosesAt, call.Zone);
        var present = known.PresentVoters.Count();
        return present < known.Plan.Quorum ? new QuorumNotMet(present, known.Plan.Quorum) : new SessionOpened(context.At);
    }

    private static Response Enter(EnterDecision enter, Known known)
    {
        var entered = new DecisionEntered(enter.Application, enter.Outcome, enter.Granted, enter.Rank, enter.Votes, enter.Overruns, enter.Voters, enter.Recused, enter.Exception);
        if (known.Minutes.TryGetValue(enter.Application, out var already) && Wire.Same(already, entered)) return Response.Nothing;
        return known.Phase == SessionPhase.Open ? entered : new SessionInWrongPhase(known.Phase);
    }

    private static Response Strike(StrikeDecision strike, Known known) => known.Phase switch
    {
        SessionPhase.Open or SessionPhase.Closed => known.Minutes.ContainsKey(strike.Application) ? new DecisionStruck(strike.Application, strike.Person) : Response.Nothing,
        _ => new SessionInWrongPhase(known.Phase),
    };

    private static Response Close(StreamId self, Known known, Context context)
    {
        if (known.Phase is SessionPhase.Closed or SessionPhase.Signed) return Response.Nothing;
        if (known.Phase != SessionPhase.Open) return new SessionInWrongPhase(known.Phase);
        var files = FilesOf(known, context);
        ImmutableArray<string> open = [.. known.Agenda.Where(id => files[id] is { Withdrawn: false } && !InMinutes(self.Key, files[id], known))];
        return open.IsEmpty ? new SessionClosed(context.At) : new FilesNotDecided(open);
    }

    /// <summary>A decision of this session that the minutes have not heard of yet, or not in its last form, would be frozen out of them.</summary>
    private static bool InMinutes(string session, AwardFile file, Known known) =>
        known.Minutes.TryGetValue(file.Candidate.Application, out var entered)
        && (file.Decision is not { } taken || taken.Session != session || (!file.Reopened && Wire.Same(entered, EntryOf(taken))));

    private static DecisionEntered EntryOf(DecisionTaken taken) =>
        new(taken.Application, taken.Outcome, taken.Granted, taken.Rank, taken.Votes, taken.Overruns, taken.Voters, taken.Recused, taken.Exception);

    private static Response Sign(Known known, Context context)
    {
        if (known.Phase == SessionPhase.Signed) return Response.Nothing;
        if (known.Phase != SessionPhase.Closed) return new SessionInWrongPhase(known.Phase);
        return known.Plan.Seats.Any(seat => seat.Role == SeatRole.Chair && seat.Person == context.Actor.PersonId)
            ? new MinutesSigned(context.At, context.Actor, ToNotify: true)
            : new NotTheChair();
    }

    /// <summary>Whoever was told once is not told again.</summary>
    private static Response Notify(NotifyDecisions notify, Known known, Context context)
    {
        if (known.Phase != SessionPhase.Signed) return new SessionInWrongPhase(known.Phase);
        ImmutableArray<string> asked = notify.Applications.IsDefault ? [] : [.. notify.Applications.Distinct().Order(StringComparer.Ordinal)];
        ImmutableArray<string> strangers = asked.RemoveAll(known.Minutes.ContainsKey);
        if (!strangers.IsEmpty) return new NotInMinutes(strangers);
        var untold = asked.RemoveAll(known.Notified.Contains);
        return untold.IsEmpty ? Response.Nothing : new DecisionsNotified(untold, context.At, context.Actor);
    }

    private static ImmutableDictionary<string, AwardFile> FilesOf(Known known, Context context) =>
        context.Facts.Published<AwardsFacts>(AwardsState.IdOf(known.Plan.Call))?.Files ?? ImmutableDictionary<string, AwardFile>.Empty;
}
