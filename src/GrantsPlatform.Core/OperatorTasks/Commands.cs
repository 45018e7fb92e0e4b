using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

public abstract record OperatorTaskCommand : Command;

/// <summary>Something that the platform could not carry out by itself, for a person to look at. <paramref name="Code"/> is a refusal's code or "delivery.failed".</summary>
[SentAs("raise-task")]
public sealed record RaiseTask(StreamId About, string Work, string Code) : OperatorTaskCommand;

/// <summary>Closes the task; the header's reason says how it was settled.</summary>
[SentAs("settle-task")]
public sealed record SettleTask : OperatorTaskCommand;
