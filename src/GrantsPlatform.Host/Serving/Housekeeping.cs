using GrantsPlatform.Runtime.Uploads;
using GrantsPlatform.Runtime.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Host.Serving;

/// <summary>At the start and every few hours: uploads that expired, and files to which nothing refers any more.</summary>
internal sealed partial class Housekeeping(IUploads uploads, FileSweep files, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        do
            try
            {
                await uploads.SweepAsync(stoppingToken).ConfigureAwait(false);
                await files.RunAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (StoreUnavailableException outage)
            {
                Failed(log, outage);
            }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What nothing refers to could not be swept; the next round tries again.")]
    private static partial void Failed(ILogger logger, Exception cause);
}
