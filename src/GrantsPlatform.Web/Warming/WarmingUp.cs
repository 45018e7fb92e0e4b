using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Warming;

/// <summary>Once the host serves, beside it: nobody waits for it, and nothing comes of it where it fails.</summary>
internal sealed partial class WarmingUp(WarmUp warmUp, Func<RequestDelegate> web, IHostApplicationLifetime lifetime, ILogger<WarmingUp> log) : BackgroundService
{
    public bool IsWarm { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult).ConfigureAwait(false);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
        try
        {
            await warmUp.RunAsync(web(), stoppingToken).ConfigureAwait(false);
            IsWarm = true;
        }
        catch (Exception cold) when (!stoppingToken.IsCancellationRequested)
        {
            StaysCold(log, cold);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pages could not be tried before somebody asks for one; the first will wait a little longer.")]
    private static partial void StaysCold(ILogger logger, Exception cause);
}

public static class WarmingUpServices
{
    /// <param name="web">The whole web application, once the host serves.</param>
    public static IServiceCollection AddWarmingUp(this IServiceCollection services, Func<IServiceProvider, RequestDelegate> web) =>
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<WarmingUp>(provider, () => web(provider)));
}
