using GrantsPlatform.Runtime.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Host.Serving;

/// <summary>
/// At the start and every day: a head over all that was stored, so that what a verification finds covers more than the last day. A store to which nothing
/// was added keeps the head that it has.
/// </summary>
internal sealed partial class DailySeal(IChain chain, TimeProvider clock, ILogger<DailySeal> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
            try
            {
                await chain.SealAsync(clock.GetUtcNow(), stoppingToken).ConfigureAwait(false);
            }
            catch (StoreUnavailableException outage)
            {
                Failed(log, outage);
            }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No head was sealed; the next day tries again.")]
    private static partial void Failed(ILogger logger, Exception cause);
}
