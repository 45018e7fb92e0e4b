using GrantsPlatform.Functions.Orchestrations.Rounds.V1;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace GrantsPlatform.Functions.Orchestrations.CallLifecycle.V1;

/// <summary>
/// The life of a call, of its awards and of its committee's sessions: it opens and closes by the clock, and what is decided for all reaches every file
/// of the call, in pages that leave together.
/// </summary>
public static class CallLifecycle
{
    [Function(FunctionNames.Orchestrations.CallLifecycleV1)]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, Living life) => Round.RunAsync(context, life, async round =>
    {
        var work = await round.LookAsync();
        if (work.TickIsDue) await round.TickAsync();
        await round.CarryOutAsync(work.Commands);
        await round.FanOutAsync(work.FanOuts);
        await round.QueueAsync(work.Mails);
        return work;
    });
}
