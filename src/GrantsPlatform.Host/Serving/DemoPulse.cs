using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Serving;

/// <summary>
/// Carries out what falls due on a clock that jumps: the embedded runner would do at the end of a jump what belongs to instants on the
/// way. It looks several times a second, which a demonstration may.
/// </summary>
internal sealed class DemoPulse(Platform platform, DemoClock clock) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Task? _loop;

    public void Start() => _loop ??= Task.Run(LoopAsync);

    /// <summary>Everything that falls due up to the instant, each thing at its own.</summary>
    public async Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (await platform.Runtime.Runner.RunDueAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false) is { } wake && wake <= instant)
                clock.PutForward(wake);
            clock.PutForward(instant);
            await platform.Runtime.Runner.RunDueAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_loop is not null) await _loop.ConfigureAwait(false);
        _stop.Dispose();
        _turn.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
            try
            {
                await MoveToAsync(clock.GetUtcNow(), _stop.Token).ConfigureAwait(false);
                await Task.Delay(Beat, _stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception outage) when (outage is StoreUnavailableException or RunInterruptedException)
            {
                await Task.Delay(Beat).ConfigureAwait(false);
            }
    }
}
