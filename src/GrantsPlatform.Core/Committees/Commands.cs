using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Committees;

public abstract record SessionCommand : Command;

/// <summary>Plans a session of the call's committee: its place, its start on the wall clock in Paris, its members.</summary>
[SentAs("plan-session")]
public sealed record PlanSession(string Call, DateOnly Day, TimeOnly StartsAt, string Place, ImmutableArray<Seat> Seats) : SessionCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => new(facts.FindPublished<CallTerms>(CallState.IdOf(Call))?.Programme, null, []);
}

/// <summary>Another day, place or composition, as long as nobody has been called in.</summary>
[SentAs("change-plan")]
public sealed record ChangePlan(DateOnly Day, TimeOnly StartsAt, string Place, ImmutableArray<Seat> Seats) : SessionCommand;

/// <summary>Calls the members in.</summary>
[SentAs("convene-session")]
public sealed record ConveneSession : SessionCommand;

/// <summary>The files that the session sees, in the order of their examination; replaces the agenda as it was.</summary>
[SentAs("set-agenda")]
public sealed record SetAgenda(ImmutableArray<string> Applications) : SessionCommand;

/// <summary>One file more, behind those that are on the agenda.</summary>
[SentAs("add-to-agenda")]
public sealed record AddToAgenda(string Application) : SessionCommand;

/// <summary>Several files more, in their order: all of them, or none where one cannot be.</summary>
[SentAs("add-all-to-agenda")]
public sealed record AddAllToAgenda(ImmutableArray<string> Applications) : SessionCommand;

/// <summary>The file that the committee has before it from now on: everybody in the room is shown the same.</summary>
[SentAs("bring-file-before")]
public sealed record BringFileBefore(string Application) : SessionCommand;

/// <summary>Who is there. Everybody else is excused.</summary>
[SentAs("record-attendance")]
public sealed record RecordAttendance(ImmutableArray<string> Present) : SessionCommand;

[SentAs("open-session")]
public sealed record OpenSession : SessionCommand;

/// <summary>A decision taken on the awards of the call goes into the minutes.</summary>
[SentAs("enter-decision")]
public sealed record EnterDecision(
    string Application, Outcome Outcome, ImmutableArray<AmountLine> Granted, int? Rank, Votes? Votes,
    ImmutableSortedDictionary<string, Money> Overruns, int Voters, ImmutableArray<string> Recused, ThresholdException? Exception = null) : SessionCommand;

/// <summary>A decision in the minutes does not stand.</summary>
/// <param name="Person">Who had deliberated and has stepped back from the file; null: the session has taken its decision back.</param>
[SentAs("strike-decision")]
public sealed record StrikeDecision(string Application, string? Person) : SessionCommand;

[SentAs("close-session")]
public sealed record CloseSession : SessionCommand;

/// <summary>The chair signs: from now on the minutes stand, and what they hold waits to be notified.</summary>
[SentAs("sign-minutes")]
public sealed record SignMinutes : SessionCommand;

/// <summary>Tells the applicants of these files what signed minutes hold on them: letters leave, and the delays of remedies run.</summary>
[SentAs("notify-decisions")]
public sealed record NotifyDecisions(ImmutableArray<string> Applications) : SessionCommand;

/// <summary>A seat of the committee. <paramref name="Votes"/>: counts for the quorum and deliberates.</summary>
public sealed record Seat(string Person, SeatRole Role, bool Votes);

public enum SeatRole
{
    Chair,
    Member,
    Secretary,
}
