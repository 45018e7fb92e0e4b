using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Calls;

public abstract record CallEvent : Event;

/// <param name="Zone">By whose clocks it closes; left out: Europe/Paris.</param>
[StoredAs("call.created")]
public sealed record CallCreated(string Programme, int Revision, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string? Zone = null) : CallEvent;

/// <param name="Zone">As when it was created.</param>
[StoredAs("call.revised")]
public sealed record CallRevised(int Revision, string Title, DateTimeOffset OpensAt, DateTimeOffset ClosesAt, string? Zone = null) : CallEvent;

[StoredAs("call.scheduled")]
public sealed record CallScheduled(DateTimeOffset OpensAt, DateTimeOffset ClosesAt) : CallEvent;

[StoredAs("call.opened")]
public sealed record CallOpened(DateTimeOffset At) : CallEvent;

[StoredAs("call.extended")]
public sealed record CallExtended(DateTimeOffset From, DateTimeOffset To) : CallEvent;

[StoredAs("call.closed")]
public sealed record CallClosed(DateTimeOffset At) : CallEvent;

[StoredAs("call.condition-satisfied")]
public sealed record ConditionSatisfied(string Code, DateTimeOffset At) : CallEvent, ITouchesNoView;

[StoredAs("call.selection-begun")]
public sealed record SelectionBegun : CallEvent;

[StoredAs("call.selection-concluded")]
public sealed record SelectionConcluded(DateTimeOffset At) : CallEvent;

[StoredAs("call.results-published")]
public sealed record ResultsPublished(DateTimeOffset At) : CallEvent;

[StoredAs("call.archived")]
public sealed record CallArchived(DateTimeOffset At) : CallEvent;

[StoredAs("call.cancelled")]
public sealed record CallCancelled(DateTimeOffset At) : CallEvent;
