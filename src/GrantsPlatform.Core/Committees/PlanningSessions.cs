using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Committees.SessionState.Known;

namespace GrantsPlatform.Core.Committees;

/// <summary>Day, place and composition of a session, which change until its members are called in.</summary>
internal static class PlanningSessions
{
    private const int LongestPlace = 200;

    public static Response Plan(PlanSession plan, Known? known, Context context)
    {
        if (plan.Seats.IsDefaultOrEmpty) return new SeatsIncomplete();
        if (context.Facts.Published<CallTerms>(CallState.IdOf(plan.Call)) is not { } call) return new CallUnknown();
        var definition = context.Facts.DefinitionUnder(call.Programme, call.Revision);
        if (definition.Entitlement is not null) return new NoCommittee();
        var quorum = definition.Committee.Quorum;
        var planned = new SessionPlanned(plan.Call, call.Programme, quorum, ParisTime.At(plan.Day, plan.StartsAt), plan.Place, plan.Seats);
        if (known is not null) return Wire.Same(known.Plan, planned) ? Response.Nothing : new SessionExistsAlready();
        if (call.Phase is CallPhase.Draft or CallPhase.Scheduled or CallPhase.Archived or CallPhase.Cancelled) return new CallInWrongPhase(call.Phase);
        return Unfit(planned.StartsAt, plan.Place, plan.Seats, quorum, call) is { } unfit ? unfit : planned;
    }

    public static Response Change(ChangePlan change, Known known, Context context)
    {
        if (change.Seats.IsDefaultOrEmpty) return new SeatsIncomplete();
        var changed = new PlanChanged(ParisTime.At(change.Day, change.StartsAt), change.Place, change.Seats);
        if (Wire.Same(known.Plan, known.Plan with { StartsAt = changed.StartsAt, Place = changed.Place, Seats = changed.Seats })) return Response.Nothing;
        if (known.Phase != SessionPhase.Planned) return new SessionInWrongPhase(known.Phase);
        if (context.Facts.Published<CallTerms>(CallState.IdOf(known.Plan.Call)) is not { } call) return new CallUnknown();
        return Unfit(changed.StartsAt, change.Place, change.Seats, known.Plan.Quorum, call) is { } unfit ? unfit : changed;
    }

    private static Refusal? Unfit(DateTimeOffset startsAt, string? place, ImmutableArray<Seat> seats, int quorum, CallTerms call)
    {
        if (string.IsNullOrWhiteSpace(place) || place.Length > LongestPlace) return new PlaceInvalid();
        if (startsAt < call.ClosesAt) return new SessionBeforeClosing(call.ClosesAt, call.Zone);
        if (seats.Count(seat => seat.Role == SeatRole.Chair) != 1 || seats.Select(seat => seat.Person).Distinct().Count() != seats.Length) return new SeatsIncomplete();
        return seats.Count(seat => seat.Votes) < quorum ? new SeatsBelowQuorum(quorum) : null;
    }
}
