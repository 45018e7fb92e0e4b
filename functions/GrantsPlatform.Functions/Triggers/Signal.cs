using DurableTask.Core.Exceptions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>A stream has something to do: its life is begun, or told of it; where its kind has none, it is done here.</summary>
public sealed class Signal(Errands errands)
{
    [Function(FunctionNames.Signal)]
    public async Task RunAsync([QueueTrigger(QueueNames.Signals)] string text, [DurableClient] DurableTaskClient lives, CancellationToken cancellation)
    {
        var stream = SignalText.Read(text).Stream;
        if (LifeTable.OrchestrationOf(stream.Kind) is { } orchestration) await WakeAsync(lives, orchestration, stream, cancellation).ConfigureAwait(false);
        else await errands.RunAsync(stream, cancellation).ConfigureAwait(false);
    }

    /// <summary>A life that has ended begins again under the same id; one that goes on is told, of whatever version it is.</summary>
    internal static async Task WakeAsync(DurableTaskClient lives, string orchestration, StreamId stream, CancellationToken cancellation)
    {
        var id = Life.IdOf(stream);
        try
        {
            var options = new StartOrchestrationOptions(id)
                .WithDedupeStatuses(OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended);
            await lives.ScheduleNewOrchestrationInstanceAsync(orchestration, new Living(stream), options, cancellation).ConfigureAwait(false);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            await lives.RaiseEventAsync(id, Life.Signal, cancellation: cancellation).ConfigureAwait(false);
        }
    }
}
