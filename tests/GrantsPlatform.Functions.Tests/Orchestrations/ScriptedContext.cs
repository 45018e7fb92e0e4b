using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Functions.Tests.Orchestrations;

/// <summary>An engine for one round, whose activities fail without being tried again: what takes an engine minutes is seen at once.</summary>
internal sealed class ScriptedContext(Func<string, object?, object?> activity) : TaskOrchestrationContext
{
    public static readonly DateTime Now = new(2025, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    public List<(string Activity, object? Input, TaskOptions? Options)> Calls { get; } = [];
    public List<DateTime> Timers { get; } = [];
    public List<CancellationToken> Cancellations { get; } = [];
    public object? NextInput { get; private set; }
    public object? Status { get; private set; }

    /// <summary>Completes the wait of the round.</summary>
    public TaskCompletionSource<object?> Signal { get; } = new();

    public override TaskName Name => "test";
    public override string InstanceId => "call:cej-2025";
    public override ParentOrchestrationInstance? Parent => null;
    public override DateTime CurrentUtcDateTime => Now;
    public override bool IsReplaying => false;
    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Calls.Add((name.Name, input, options));
        try
        {
            return Task.FromResult((TResult)activity(name.Name, input)!);
        }
        catch (InvalidOperationException failure)
        {
            return Task.FromException<TResult>(new TaskFailedException(name.Name, Calls.Count, failure));
        }
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Timers.Add(fireAt);
        Cancellations.Add(cancellationToken);
        return Task.CompletedTask;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) => (Task<T>)(object)Signal.Task;

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => NextInput = newInput;

    public override T? GetInput<T>() where T : default => default;
    public override Guid NewGuid() => throw new NotSupportedException();
    public override void SendEvent(string instanceId, string eventName, object payload) => throw new NotSupportedException();
    public override void SetCustomStatus(object? customStatus) => Status = customStatus;
    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) => throw new NotSupportedException();
}
