using GrantsPlatform.Serverless.Maintenance;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>Every five minutes: what a crash or a lost signal left undone.</summary>
public sealed partial class Sweeping(Sweep sweep, ILogger<Sweeping> logger)
{
    [Function(FunctionNames.Sweep)]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var report = await sweep.RunAsync(cancellation).ConfigureAwait(false);
        Tell(report, timer.IsPastDue);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept: {Report}, late: {IsLate}.")]
    private partial void Tell(SweepReport report, bool isLate);
}
