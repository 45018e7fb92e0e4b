using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Testing;

/// <summary>Before: the call never reaches the store. After: it is carried out and its answer is lost.</summary>
public enum Fault
{
    None,
    Before,
    After,
}

/// <summary>
/// Any store, with calls that fail as told: <paramref name="plan"/> is asked at each call with its running number (from 1) and its name.
/// </summary>
public sealed class FaultInjectingStore(IStore inner, Func<int, string, Fault> plan) : IStore
{
    private int _calls;

    public int Calls => _calls;

    public async ValueTask<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        await Run(nameof(ReadStreamAsync), async () => await inner.ReadStreamAsync(stream, afterVersion, cancellation));

    public async ValueTask<LoadedStream> LoadAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        await Run(nameof(LoadAsync), async () => await inner.LoadAsync(stream, afterVersion, cancellation));

    public async Task<bool> RememberAsync(StreamId stream, RememberedCommand command, CancellationToken cancellation) =>
        await Run(nameof(RememberAsync), () => inner.RememberAsync(stream, command, cancellation));

    public async ValueTask<StoredSnapshot?> FindSnapshotAsync(StreamId stream, CancellationToken cancellation) =>
        await Run(nameof(FindSnapshotAsync), async () => await inner.FindSnapshotAsync(stream, cancellation));

    public async Task KeepSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancellation) =>
        await Run(nameof(KeepSnapshotAsync), () => Answered(inner.KeepSnapshotAsync(stream, snapshot, cancellation)));

    public async Task<bool> CommitAsync(Commit commit, CancellationToken cancellation) =>
        await Run(nameof(CommitAsync), () => inner.CommitAsync(commit, cancellation));

    public IAsyncEnumerable<StreamId> ListStreamsAsync(string? kind, CancellationToken cancellation) => inner.ListStreamsAsync(kind, cancellation);

    public async Task<bool> ReplaceDerivedAsync(Derived derived, CancellationToken cancellation) =>
        await Run(nameof(ReplaceDerivedAsync), () => inner.ReplaceDerivedAsync(derived, cancellation));

    public async ValueTask<Contents> ReadContentsAsync(StreamId stream, CancellationToken cancellation) =>
        await Run(nameof(ReadContentsAsync), async () => await inner.ReadContentsAsync(stream, cancellation));

    public async ValueTask<IReadOnlyList<byte[]>> ReadAllVersionsAsync(StreamId stream, CancellationToken cancellation) =>
        await Run(nameof(ReadAllVersionsAsync), async () => await inner.ReadAllVersionsAsync(stream, cancellation));

    public async ValueTask<byte[]?> ReadContentAsync(StreamId stream, string name, int version, CancellationToken cancellation) =>
        await Run(nameof(ReadContentAsync), async () => await inner.ReadContentAsync(stream, name, version, cancellation));

    public async ValueTask<StoredRow?> FindRowAsync(string view, string partition, string row, CancellationToken cancellation) =>
        await Run(nameof(FindRowAsync), async () => await inner.FindRowAsync(view, partition, row, cancellation));

    public async ValueTask<IReadOnlyList<StoredRow>> FindRowsAsync(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation) =>
        await Run(nameof(FindRowsAsync), async () => await inner.FindRowsAsync(view, partition, rows, cancellation));

    public async ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation) =>
        await Run(nameof(CountAsync), async () => await inner.CountAsync(query, by, cancellation));

    public async ValueTask<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation) =>
        await Run(nameof(QueryAsync), async () => await inner.QueryAsync(query, cancellation));

    public async ValueTask<IReadOnlyList<TotalRow>> ReadTotalsAsync(string total, string partition, CancellationToken cancellation) =>
        await Run(nameof(ReadTotalsAsync), async () => await inner.ReadTotalsAsync(total, partition, cancellation));

    public async ValueTask<IReadOnlyList<StoredEffect>> ReadDueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        await Run(nameof(ReadDueEffectsAsync), async () => await inner.ReadDueEffectsAsync(now, limit, cancellation));

    public async ValueTask<IReadOnlyList<StoredEffect>> ReadEffectsAsync(StreamId source, CancellationToken cancellation) =>
        await Run(nameof(ReadEffectsAsync), async () => await inner.ReadEffectsAsync(source, cancellation));

    public async Task CompleteEffectAsync(StreamId source, string effectId, CancellationToken cancellation) =>
        await Run(nameof(CompleteEffectAsync), () => Answered(inner.CompleteEffectAsync(source, effectId, cancellation)));

    public async Task PostponeEffectAsync(StreamId source, string effectId, int attempts, DateTimeOffset notBefore, CancellationToken cancellation) =>
        await Run(nameof(PostponeEffectAsync), () => Answered(inner.PostponeEffectAsync(source, effectId, attempts, notBefore, cancellation)));

    public async Task SplitEffectAsync(StreamId source, string effectId, IReadOnlyList<NewEffect> parts, CancellationToken cancellation) =>
        await Run(nameof(SplitEffectAsync), () => Answered(inner.SplitEffectAsync(source, effectId, parts, cancellation)));

    public async ValueTask<IReadOnlyList<StreamDeadline>> ReadDueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        await Run(nameof(ReadDueDeadlinesAsync), async () => await inner.ReadDueDeadlinesAsync(now, limit, cancellation));

    public async ValueTask<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation) =>
        await Run(nameof(NextWakeAsync), async () => await inner.NextWakeAsync(cancellation));

    public async ValueTask<DateTimeOffset?> ReadDeadlineAsync(StreamId stream, CancellationToken cancellation) =>
        await Run(nameof(ReadDeadlineAsync), async () => await inner.ReadDeadlineAsync(stream, cancellation));

    public async ValueTask<bool> EffectsArePausedAsync(CancellationToken cancellation) =>
        await Run(nameof(EffectsArePausedAsync), async () => await inner.EffectsArePausedAsync(cancellation));

    public async Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation) =>
        await Run(nameof(SetEffectsPausedAsync), () => Answered(inner.SetEffectsPausedAsync(paused, cancellation)));

    public async Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation) =>
        await Run(nameof(SealAsync), () => inner.SealAsync(now, cancellation));

    public async ValueTask<IReadOnlyList<Head>> ReadHeadsAsync(int most, CancellationToken cancellation) =>
        await Run(nameof(ReadHeadsAsync), async () => await inner.ReadHeadsAsync(most, cancellation));

    public async ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation) =>
        await Run(nameof(VerifyAsync), async () => await inner.VerifyAsync(against, cancellation));

    public async ValueTask<TrailPage> ReadTrailAsync(TrailQuery query, CancellationToken cancellation) =>
        await Run(nameof(ReadTrailAsync), async () => await inner.ReadTrailAsync(query, cancellation));

    public async Task BackupAsync(string path, CancellationToken cancellation) =>
        await Run(nameof(BackupAsync), () => Answered(inner.BackupAsync(path, cancellation)));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> Run<T>(string name, Func<Task<T>> call)
    {
        var fault = plan(Interlocked.Increment(ref _calls), name);
        if (fault == Fault.Before) throw new StoreUnavailableException($"{name} was cut off.");
        var answer = await call();
        return fault == Fault.After ? throw new StoreUnavailableException($"The answer of {name} was lost.") : answer;
    }

    private static async Task<bool> Answered(Task call)
    {
        await call;
        return true;
    }
}
