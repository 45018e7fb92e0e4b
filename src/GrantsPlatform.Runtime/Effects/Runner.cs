using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Carries out what is due: effects first, lane by lane, then deadlines. At least once, under keys that make a repetition harmless;
/// whatever is cut off stays due. Not to be called beside a started <see cref="EmbeddedRunner"/>, which does the same.
/// </summary>
public sealed class Runner : IDisposable
{
    private readonly IEffectStore _store;
    private readonly EffectPump _pump;
    private readonly Ticker _ticker;
    private readonly SemaphoreSlim _turn = new(1, 1);

    internal Runner(IEffectStore store, EffectPump pump, Ticker ticker) => (_store, _pump, _ticker) = (store, pump, ticker);

    /// <summary>Loops until nothing is due at <paramref name="now"/>. Returns the next instant at which something will be, or null.</summary>
    /// <exception cref="RunInterruptedException">The store failed under an effect; call again.</exception>
    /// <exception cref="StoreUnavailableException">The store failed; call again.</exception>
    public async Task<DateTimeOffset?> RunDueAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            do
            {
                while (await _pump.StartDueAsync(now, cancellation).ConfigureAwait(false) || _pump.IsBusy)
                    await _pump.AnyEnds().ConfigureAwait(false);
            }
            while (await _ticker.TickDueAsync(now, cancellation).ConfigureAwait(false));
            return await _store.NextWakeAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await _pump.EndAsync().ConfigureAwait(false);
            _turn.Release();
        }
    }

    internal bool IsBusy => _pump.IsBusy;
    internal Task AnyEnds() => _pump.AnyEnds();
    internal Task EndAsync() => _pump.EndAsync();

    /// <summary>One step of an endless run: starts what is due and comes back without waiting for its end. True when something was.</summary>
    internal async Task<bool> StepAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var started = await _pump.StartDueAsync(now, cancellation).ConfigureAwait(false);
            return await _ticker.TickDueAsync(now, cancellation).ConfigureAwait(false) || started;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
