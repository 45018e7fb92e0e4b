using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Chain;

/// <summary>
/// Seals at once, and verifies behind whoever asked: reading everything takes longer than a browser waits. One verification at a time, and what it found is
/// told by this process as long as it runs.
/// </summary>
public sealed class ChainWatch : IAsyncDisposable
{
    private readonly IChain _chain;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Verification? _last;

    internal ChainWatch(IChain chain, TimeProvider clock) => (_chain, _clock) = (chain, clock);

    /// <summary>The one that runs, or the last one; null before the first.</summary>
    public Verification? Last
    {
        get
        {
            lock (_lock) return _last;
        }
    }

    public Task<Head> SealAsync(CancellationToken cancellation) => _chain.SealAsync(_clock.GetUtcNow(), cancellation);

    /// <summary>False when one is running already: that one goes on.</summary>
    public bool Begin(Head? against)
    {
        lock (_lock)
        {
            if (_last is { EndedAt: null }) return false;
            var begun = _last = new Verification(_clock.GetUtcNow(), against);
            _running = Task.Run(() => RunAsync(begun), CancellationToken.None);
            return true;
        }
    }

    /// <summary>Once: a runtime may be closed by its host and by whoever made it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested) return;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(Verification begun)
    {
        var (report, fault) = (default(ChainReport), default(string));
        try
        {
            report = await _chain.VerifyAsync(begun.Against, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            fault = FaultWords.Of(cause);
        }
        lock (_lock) _last = begun with { EndedAt = _clock.GetUtcNow(), Report = report, Fault = fault };
    }
}

/// <param name="Against">The head published elsewhere that the store was held against; null: none.</param>
public sealed record Verification(DateTimeOffset BegunAt, Head? Against)
{
    /// <summary>Null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Null while it runs, and where it could not be carried out.</summary>
    public ChainReport? Report { get; init; }

    /// <summary>Why it could not be carried out.</summary>
    public string? Fault { get; init; }
}
