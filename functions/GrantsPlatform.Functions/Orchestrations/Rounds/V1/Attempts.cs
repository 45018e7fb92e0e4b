using Microsoft.DurableTask;

namespace GrantsPlatform.Functions.Orchestrations.Rounds.V1;

/// <summary>How often the activities of version 1 are tried. What is known to fail for its own reasons is postponed by the activity itself: these are for outages.</summary>
internal static class Attempts
{
    /// <summary>Two minutes and a half in all.</summary>
    public static TaskOptions OfStep { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 6, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2.0, maxRetryInterval: TimeSpan.FromMinutes(1)));

    /// <summary>A page holds streams that are busy: what failed for one of them is tried with all, quickly at first.</summary>
    public static TaskOptions OfPage { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 4, firstRetryInterval: TimeSpan.FromSeconds(2), backoffCoefficient: 3.0, maxRetryInterval: TimeSpan.FromMinutes(1)));

    /// <summary>Before a life that met an outage looks again.</summary>
    public static TimeSpan PauseAfterOutage { get; } = TimeSpan.FromMinutes(5);
}
