using GrantsPlatform.Serverless.Lives.V1;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;

namespace GrantsPlatform.Functions.Activities.V1;

/// <summary>The doors through which orchestrations of version 1 reach what is done for them.</summary>
public sealed class ActivityFunctions(Serverless.Lives.V1.Activities activities)
{
    [Function(FunctionNames.Activities.LookV1)]
    public Task<Work> LookAsync([ActivityTrigger] Living life, CancellationToken cancellation) => activities.LookAsync(life, cancellation);

    [Function(FunctionNames.Activities.TickV1)]
    public Task TickAsync([ActivityTrigger] Living life, CancellationToken cancellation) => activities.TickAsync(life, cancellation);

    [Function(FunctionNames.Activities.CarryOutV1)]
    public Task CarryOutAsync([ActivityTrigger] Piece piece, CancellationToken cancellation) => activities.CarryOutAsync(piece, cancellation);

    [Function(FunctionNames.Activities.PlanFanOutV1)]
    public Task<IReadOnlyList<Page>> PlanFanOutAsync([ActivityTrigger] Piece piece, CancellationToken cancellation) => activities.PlanFanOutAsync(piece, cancellation);

    [Function(FunctionNames.Activities.SendPageV1)]
    public Task SendPageAsync([ActivityTrigger] Page page, CancellationToken cancellation) => activities.SendPageAsync(page, cancellation);

    [Function(FunctionNames.Activities.SettleFanOutV1)]
    public Task SettleFanOutAsync([ActivityTrigger] Piece piece, CancellationToken cancellation) => activities.SettleFanOutAsync(piece, cancellation);

    [Function(FunctionNames.Activities.QueueMailsV1)]
    public Task QueueMailsAsync([ActivityTrigger] Handover mails, CancellationToken cancellation) => activities.QueueMailsAsync(mails, cancellation);
}
