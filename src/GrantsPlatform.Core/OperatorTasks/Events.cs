using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

public abstract record OperatorTaskEvent : Event;

[StoredAs("task.raised")]
public sealed record TaskRaised(StreamId About, string Work, string Code, DateTimeOffset At) : OperatorTaskEvent;

[StoredAs("task.settled")]
public sealed record TaskSettled(DateTimeOffset At) : OperatorTaskEvent;
