using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

/// <summary>Keyed by the effect that failed, so that one failure makes one task.</summary>
public abstract record OperatorTaskState : IScoped
{
    public const string Kind = "task";

    public static StreamId IdOf(string effectId) => StreamId.Named(Kind, effectId);

    public Scope Scope => Scope.Platform;

    public sealed record Absent : OperatorTaskState;

    public sealed record Open(StreamId About, string Work, string Code, DateTimeOffset RaisedAt) : OperatorTaskState;

    public sealed record Settled(Open Task, DateTimeOffset At) : OperatorTaskState;
}
