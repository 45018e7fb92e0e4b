using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Runs beside the requests in one process: wakes on a commit and on the nearest deadline, asks the store nothing in between,
/// and goes on by itself after any failure.
/// </summary>
public sealed class EmbeddedRunner : IAsyncDisposable
{
    private static readonly TimeSpan WhileBusy = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhilePaused = TimeSpan.FromMinutes(1);
    private static readonly RetryOptions Outage = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), int.MaxValue);

    private readonly Runner _runner;
    private readonly IEffectStore _store;
    private readonly CommitSignal _signal;
    private readonly RuntimeOptions _options;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private Task? _loop;

    internal EmbeddedRunner(Runner runner, IEffectStore store, CommitSignal signal, RuntimeOptions options, TimeProvider clock) =>
        (_runner, _store, _signal, _options, _clock) = (runner, store, signal, options, clock);

    public void Start() => _loop ??= Task.Run(LoopAsync);

    /// <summary>Cuts off what is under way; it stays due and is done after the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_loop is not null) await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        var failures = 0;
        while (!_stop.IsCancellationRequested)
            try
            {
                _signal.Reset();
                var now = _clock.GetUtcNow();
                if (await _runner.StepAsync(now, _stop.Token).ConfigureAwait(false)) continue;
                await WaitAsync(await LongestWaitAsync(now).ConfigureAwait(false), listen: true).ConfigureAwait(false);
                failures = 0;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                break;
            }
            catch (Exception cause)
            {
                _options.OnFault("runner", cause);
                await WaitAsync(Outage.After(++failures, _options.Jitter()), listen: false).ConfigureAwait(false);
            }
        await _runner.EndAsync().ConfigureAwait(false);
    }

    private async Task<TimeSpan> LongestWaitAsync(DateTimeOffset lookedAt)
    {
        // While something is under way its own entry is due, and hides when the next one will be.
        if (_runner.IsBusy) return WhileBusy;
        if (await _store.NextWakeAsync(_stop.Token).ConfigureAwait(false) is { } wake)
            return wake > lookedAt ? Min(wake - _clock.GetUtcNow(), _options.LongestSleep) : WhileBusy;
        // A paused store tells of nothing, and may be resumed by another process.
        return await _store.EffectsArePausedAsync(_stop.Token).ConfigureAwait(false) ? WhilePaused : _options.LongestSleep;
    }

    private async Task WaitAsync(TimeSpan longest, bool listen)
    {
        if (longest <= TimeSpan.Zero) return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        // Timers count milliseconds: rounded up, so that the deadline has come when it is looked for.
        var waits = new List<Task> { Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(longest.TotalMilliseconds)), _clock, enough.Token) };
        if (listen) waits.Add(_signal.HeardAsync(enough.Token));
        if (listen && _runner.IsBusy) waits.Add(_runner.AnyEnds());
        await Task.WhenAny(waits).ConfigureAwait(false);
        await enough.CancelAsync().ConfigureAwait(false);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
