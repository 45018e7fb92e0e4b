using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>Every night: a head over all that was stored. Logged, it lies where whoever could rewrite the store cannot reach.</summary>
public sealed partial class NightlySeal(IChain chain, TimeProvider clock, ILogger<NightlySeal> logger)
{
    [Function(FunctionNames.Seal)]
    public async Task RunAsync([TimerTrigger("0 30 2 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var head = await chain.SealAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        Tell(head.Events, head.Hash, head.SealedAt, timer.IsPastDue);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sealed {Events} events under {Hash} at {SealedAt:O}, late: {IsLate}.")]
    private partial void Tell(long events, string hash, DateTimeOffset sealedAt, bool isLate);
}
