using GrantsPlatform.Functions.Orchestrations.Rounds.V1;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace GrantsPlatform.Functions.Orchestrations.AgreementLifecycle.V1;

/// <summary>
/// The life of an agreement and of what follows from it: reports, payment orders and their batches, recoveries, registers, and what a body is granted in a
/// year. Instalments are claimed and released one command after the other; reports that are late are asked for by the clock.
/// </summary>
public static class AgreementLifecycle
{
    [Function(FunctionNames.Orchestrations.AgreementLifecycleV1)]
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
