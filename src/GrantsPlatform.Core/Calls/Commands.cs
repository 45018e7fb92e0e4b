using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Calls;

public abstract record CallCommand : Command;

/// <summary>Draws a call up from a published revision of its programme; the calendar is the definition's.</summary>
[SentAs("create-call")]
public sealed record CreateCall(string Programme, int Revision, string Title) : CallCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => new(Programme, null, []);
}

/// <summary>Another published revision of its programme in place of the first, as long as the call is not scheduled: its calendar and its title follow.</summary>
[SentAs("revise-call")]
public sealed record ReviseCall(int Revision, string Title) : CallCommand;

/// <summary>From now on the call opens and closes by itself.</summary>
[SentAs("schedule-call")]
public sealed record ScheduleCall : CallCommand;

/// <summary>A later last day; the header's reason is announced to every draft's team.</summary>
/// <param name="ClosingTime">The time from which it is too late; left out: as the definition says, by a time of its own or the whole day.</param>
[SentAs("extend-call")]
public sealed record ExtendCall(DateOnly ClosesOn, TimeOnly? ClosingTime = null) : CallCommand;

/// <summary>A condition precedent of the definition (a budget vote) is met; the header's reason names the evidence.</summary>
[SentAs("satisfy-condition")]
public sealed record SatisfyCondition(string Code) : CallCommand;

/// <summary>A committee session has been planned.</summary>
[SentAs("begin-selection")]
public sealed record BeginSelection : CallCommand;

/// <summary>Every file that came before a committee has its decision.</summary>
[SentAs("conclude-selection")]
public sealed record ConcludeSelection : CallCommand;

[SentAs("publish-results")]
public sealed record PublishResults : CallCommand;

[SentAs("archive-call")]
public sealed record ArchiveCall : CallCommand;

[SentAs("cancel-call")]
public sealed record CancelCall : CallCommand;
