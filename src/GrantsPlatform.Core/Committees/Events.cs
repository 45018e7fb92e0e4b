using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Committees;

public abstract record SessionEvent : Event;

[StoredAs("session.planned")]
public sealed record SessionPlanned(string Call, string Programme, int Quorum, DateTimeOffset StartsAt, string Place, ImmutableArray<Seat> Seats) : SessionEvent;

[StoredAs("session.plan-changed")]
public sealed record PlanChanged(DateTimeOffset StartsAt, string Place, ImmutableArray<Seat> Seats) : SessionEvent;

[StoredAs("session.convened")]
public sealed record SessionConvened(DateTimeOffset At) : SessionEvent;

[StoredAs("session.agenda-set")]
public sealed record AgendaSet(ImmutableArray<string> Applications) : SessionEvent;

[StoredAs("session.attendance-recorded")]
public sealed record AttendanceRecorded(ImmutableSortedSet<string> Present) : SessionEvent, ITouchesNoView;

[StoredAs("session.opened")]
public sealed record SessionOpened(DateTimeOffset At) : SessionEvent;

[StoredAs("session.file-brought-before")]
public sealed record FileBroughtBefore(string Application) : SessionEvent, ITouchesNoView;

/// <summary><paramref name="Voters"/>: members who could deliberate on this file; <paramref name="Recused"/>: persons who had stepped back from it; <paramref name="Exception"/>: where it passed below a threshold that binds.</summary>
[StoredAs("session.decision-entered")]
public sealed record DecisionEntered(
    string Application, Outcome Outcome, ImmutableArray<AmountLine> Granted, int? Rank, Votes? Votes,
    ImmutableSortedDictionary<string, Money> Overruns, int Voters, ImmutableArray<string> Recused, ThresholdException? Exception = null) : SessionEvent;

/// <summary>As long as the session is open it decides again; afterwards a later one does.</summary>
/// <param name="Person">Who had deliberated and has stepped back; null: the session has taken its decision back.</param>
[StoredAs("session.decision-struck")]
public sealed record DecisionStruck(string Application, string? Person) : SessionEvent;

[StoredAs("session.closed")]
public sealed record SessionClosed(DateTimeOffset At) : SessionEvent;

/// <param name="ToNotify">What they hold waits to be notified; false where the signature itself told everybody.</param>
[StoredAs("session.minutes-signed", 2)]
public sealed record MinutesSigned(DateTimeOffset At, Actor By, bool ToNotify = false) : SessionEvent;

[StoredAs("session.decisions-notified")]
public sealed record DecisionsNotified(ImmutableArray<string> Applications, DateTimeOffset At, Actor By) : SessionEvent;
