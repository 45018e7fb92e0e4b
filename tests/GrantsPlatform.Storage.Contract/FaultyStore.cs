using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public enum Fault
{
    None,

    /// <summary>Nothing is written, and the caller is told that the store is out of reach.</summary>
    Before,

    /// <summary>It is written, and the caller is told that it was not: the acknowledgement got lost.</summary>
    After,

    /// <summary>The commit is answered as if somebody else had been faster. For writes that have no such answer: none.</summary>
    Conflict,

    /// <summary>It takes <see cref="FaultyStore.Slowness"/> longer.</summary>
    Slow,
}

/// <summary>
/// A store that fails as it is told to. Faults that are queued with <see cref="Next"/> befall the next writes one by one;
/// otherwise <see cref="Choose"/> decides for each write. Reads fail while <see cref="ReadsFail"/> is set.
/// </summary>
public sealed class FaultyStore(IStore inner) : IStore
{
    private readonly ConcurrentQueue<Fault> _next = new();
    private int _writes;

    public TimeSpan Slowness { get; set; } = TimeSpan.FromMilliseconds(50);
    public bool ReadsFail { get; set; }

    /// <summary>Asked with the kind of write ("commit", "replace", "complete", "postpone", "pause", "seal") and its number from 1.</summary>
    public Func<string, int, Fault> Choose { get; set; } = (_, _) => Fault.None;

    public int Writes => Volatile.Read(ref _writes);

    public FaultyStore Next(params Fault[] faults)
    {
        foreach (var fault in faults) _next.Enqueue(fault);
        return this;
    }

    public Task<bool> CommitAsync(Commit commit, CancellationToken cancellation) =>
        WriteAsync("commit", () => inner.CommitAsync(commit, cancellation), hasConflict: true);

    public Task<bool> ReplaceDerivedAsync(Derived derived, CancellationToken cancellation) =>
        WriteAsync("replace", () => inner.ReplaceDerivedAsync(derived, cancellation), hasConflict: true);

    public Task CompleteEffectAsync(string effectId, CancellationToken cancellation) =>
        WriteAsync("complete", () => Done(inner.CompleteEffectAsync(effectId, cancellation)));

    public Task PostponeEffectAsync(string effectId, int attempts, DateTimeOffset notBefore, CancellationToken cancellation) =>
        WriteAsync("postpone", () => Done(inner.PostponeEffectAsync(effectId, attempts, notBefore, cancellation)));

    public Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation) =>
        WriteAsync("pause", () => Done(inner.SetEffectsPausedAsync(paused, cancellation)));

    public Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation) => WriteAsync("seal", () => inner.SealAsync(now, cancellation));

    public ValueTask<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        Reading().ReadStreamAsync(stream, afterVersion, cancellation);

    public IAsyncEnumerable<StreamId> ListStreamsAsync(string? kind, CancellationToken cancellation) => Reading().ListStreamsAsync(kind, cancellation);

    public ValueTask<Contents> ReadContentsAsync(StreamId stream, CancellationToken cancellation) => Reading().ReadContentsAsync(stream, cancellation);

    public ValueTask<byte[]?> ReadContentAsync(StreamId stream, string name, int version, CancellationToken cancellation) =>
        Reading().ReadContentAsync(stream, name, version, cancellation);

    public ValueTask<StoredRow?> FindRowAsync(string view, string partition, string row, CancellationToken cancellation) =>
        Reading().FindRowAsync(view, partition, row, cancellation);

    public ValueTask<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation) => Reading().QueryAsync(query, cancellation);

    public ValueTask<IReadOnlyList<TotalRow>> ReadTotalsAsync(string total, string partition, CancellationToken cancellation) =>
        Reading().ReadTotalsAsync(total, partition, cancellation);

    public ValueTask<IReadOnlyList<StoredEffect>> ReadDueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        Reading().ReadDueEffectsAsync(now, limit, cancellation);

    public ValueTask<IReadOnlyList<StreamDeadline>> ReadDueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        Reading().ReadDueDeadlinesAsync(now, limit, cancellation);

    public ValueTask<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation) => Reading().NextWakeAsync(cancellation);
    public ValueTask<bool> EffectsArePausedAsync(CancellationToken cancellation) => Reading().EffectsArePausedAsync(cancellation);
    public ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation) => Reading().VerifyAsync(against, cancellation);
    public Task BackupAsync(string path, CancellationToken cancellation) => Reading().BackupAsync(path, cancellation);
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private IStore Reading() => ReadsFail ? throw Outage() : inner;

    private async Task<T> WriteAsync<T>(string kind, Func<Task<T>> write, bool hasConflict = false)
    {
        var number = Interlocked.Increment(ref _writes);
        var fault = _next.TryDequeue(out var queued) ? queued : Choose(kind, number);
        if (fault == Fault.Before) throw Outage();
        if (fault == Fault.Conflict && hasConflict) return default!;
        if (fault == Fault.Slow) await Task.Delay(Slowness);
        var answer = await write();
        return fault == Fault.After ? throw Outage() : answer;
    }

    private static async Task<bool> Done(Task write)
    {
        await write;
        return true;
    }

    private static StoreUnavailableException Outage() => new("Panne simulée.");
}
