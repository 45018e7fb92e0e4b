using System.Text.Json;
using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>Hands what an engine wants run to the published worker, as a Functions host does: an orchestration with its history, an activity with its input.</summary>
/// <param name="done">Hears of each activity that has been done, before the engine does.</param>
internal sealed class WorkerOfItems(SmallHost host, TaskHubSidecarService.TaskHubSidecarServiceClient door, Action<string> done)
{
    public async Task RunAsync(WorkItem item, CancellationToken cancellation)
    {
        if (item.OrchestratorRequest is { } orchestration) await door.CompleteOrchestratorTaskAsync(await DecideAsync(orchestration), cancellationToken: cancellation);
        if (item.ActivityRequest is { } activity) await door.CompleteActivityTaskAsync(await DoAsync(activity, cancellation), cancellationToken: cancellation);
    }

    private async Task<OrchestratorResponse> DecideAsync(OrchestratorRequest request)
    {
        var started = request.PastEvents.Concat(request.NewEvents).First(happened => happened.ExecutionStarted is not null).ExecutionStarted;
        var decided = await host.RunOrchestrationAsync(started.Name, Convert.ToBase64String(request.ToByteArray()));
        return OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(decided));
    }

    /// <summary>An activity that fails is told to its orchestration, which tries again; one that is lost with its engine is told to nobody.</summary>
    private async Task<ActivityResponse> DoAsync(ActivityRequest request, CancellationToken cancellation)
    {
        var answer = new ActivityResponse { InstanceId = request.OrchestrationInstance.InstanceId, TaskId = request.TaskId };
        try
        {
            answer.Result = await host.RunActivityAsync(request.Name, OnlyInput(request));
            done(request.Name);
        }
        catch (InvalidOperationException failed) when (!cancellation.IsCancellationRequested)
        {
            answer.FailureDetails = new TaskFailureDetails { ErrorType = nameof(InvalidOperationException), ErrorMessage = failed.Message };
        }
        return answer;
    }

    /// <summary>The engine keeps inputs as a list; an activity here takes one.</summary>
    private static string OnlyInput(ActivityRequest request) => JsonDocument.Parse(request.Input).RootElement.EnumerateArray().Single().GetRawText();
}
