using GrantsPlatform.Functions.Orchestrations.Rounds.V1;
using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace GrantsPlatform.Functions.Orchestrations.ApplicationReview.V1;

/// <summary>
/// The life of a file, of its assessments and of its appeals, from the first draft to the decision: reminders and deadlines by the clock, and what one step
/// decides told to the next ones. People hear of it last, when what they are told of has happened.
/// </summary>
public static class ApplicationReview
{
    [Function(FunctionNames.Orchestrations.ApplicationReviewV1)]
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
