using GrantsPlatform.Runtime.Effects;

namespace GrantsPlatform.Runtime.Time;

/// <summary>Replays: time jumps from one instant at which something falls due to the next, and the same runner does what is due there.</summary>
public sealed class Simulation(Runner runner, SimulatedClock clock)
{
    /// <summary>
    /// Everything that falls due up to <paramref name="target"/>, that instant included, each at its own instant. While effects are
    /// paused only the clock moves.
    /// </summary>
    public async Task AdvanceToAsync(DateTimeOffset target, CancellationToken cancellation = default)
    {
        while (await runner.RunDueAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false) is { } wake
            && wake <= target && wake > clock.GetUtcNow())
            clock.Set(wake);
        clock.Set(target);
        await runner.RunDueAsync(target, cancellation).ConfigureAwait(false);
    }
}
