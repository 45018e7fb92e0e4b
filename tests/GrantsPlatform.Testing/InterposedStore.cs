using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Testing;

/// <summary>Any store, with something done before each commit: another writer that comes first, a wait.</summary>
public sealed class InterposedStore(IStore inner, Func<Commit, Task> beforeCommit) : IStore
{
    public async Task<bool> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        await beforeCommit(commit);
        return await inner.CommitAsync(commit, cancellation);
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellation) => inner.ReadStreamAsync(stream, afterVersion, cancellation);
    public ValueTask<LoadedStream> LoadAsync(StreamId stream, long afterVersion, CancellationToken cancellation) => inner.LoadAsync(stream, afterVersion, cancellation);
    public Task<bool> RememberAsync(StreamId stream, RememberedCommand command, CancellationToken cancellation) => inner.RememberAsync(stream, command, cancellation);
    public ValueTask<StoredSnapshot?> FindSnapshotAsync(StreamId stream, CancellationToken cancellation) => inner.FindSnapshotAsync(stream, cancellation);
    public Task KeepSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancellation) => inner.KeepSnapshotAsync(stream, snapshot, cancellation);
    public IAsyncEnumerable<StreamId> ListStreamsAsync(string? kind, CancellationToken cancellation) => inner.ListStreamsAsync(kind, cancellation);
    public Task<bool> ReplaceDerivedAsync(Derived derived, CancellationToken cancellation) => inner.ReplaceDerivedAsync(derived, cancellation);
    public ValueTask<Contents> ReadContentsAsync(StreamId stream, CancellationToken cancellation) => inner.ReadContentsAsync(stream, cancellation);
    public ValueTask<IReadOnlyList<byte[]>> ReadAllVersionsAsync(StreamId stream, CancellationToken cancellation) => inner.ReadAllVersionsAsync(stream, cancellation);
    public ValueTask<byte[]?> ReadContentAsync(StreamId stream, string name, int version, CancellationToken cancellation) => inner.ReadContentAsync(stream, name, version, cancellation);
    public ValueTask<StoredRow?> FindRowAsync(string view, string partition, string row, CancellationToken cancellation) => inner.FindRowAsync(view, partition, row, cancellation);
    public ValueTask<IReadOnlyList<StoredRow>> FindRowsAsync(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation) => inner.FindRowsAsync(view, partition, rows, cancellation);
    public ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation) => inner.CountAsync(query, by, cancellation);
    public ValueTask<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation) => inner.QueryAsync(query, cancellation);
    public ValueTask<IReadOnlyList<TotalRow>> ReadTotalsAsync(string total, string partition, CancellationToken cancellation) => inner.ReadTotalsAsync(total, partition, cancellation);
    public ValueTask<IReadOnlyList<StoredEffect>> ReadDueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => inner.ReadDueEffectsAsync(now, limit, cancellation);
    public ValueTask<IReadOnlyList<StoredEffect>> ReadEffectsAsync(StreamId source, CancellationToken cancellation) => inner.ReadEffectsAsync(source, cancellation);
    public Task CompleteEffectAsync(StreamId source, string effectId, CancellationToken cancellation) => inner.CompleteEffectAsync(source, effectId, cancellation);
    public Task PostponeEffectAsync(StreamId source, string effectId, int attempts, DateTimeOffset notBefore, CancellationToken cancellation) => inner.PostponeEffectAsync(source, effectId, attempts, notBefore, cancellation);
    public Task SplitEffectAsync(StreamId source, string effectId, IReadOnlyList<NewEffect> parts, CancellationToken cancellation) => inner.SplitEffectAsync(source, effectId, parts, cancellation);
    public ValueTask<IReadOnlyList<StreamDeadline>> ReadDueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) => inner.ReadDueDeadlinesAsync(now, limit, cancellation);
    public ValueTask<DateTimeOffset?> ReadDeadlineAsync(StreamId stream, CancellationToken cancellation) => inner.ReadDeadlineAsync(stream, cancellation);
    public ValueTask<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation) => inner.NextWakeAsync(cancellation);
    public ValueTask<bool> EffectsArePausedAsync(CancellationToken cancellation) => inner.EffectsArePausedAsync(cancellation);
    public Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation) => inner.SetEffectsPausedAsync(paused, cancellation);
    public Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation) => inner.SealAsync(now, cancellation);
    public ValueTask<IReadOnlyList<Head>> ReadHeadsAsync(int most, CancellationToken cancellation) => inner.ReadHeadsAsync(most, cancellation);
    public ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation) => inner.VerifyAsync(against, cancellation);
    public ValueTask<TrailPage> ReadTrailAsync(TrailQuery query, CancellationToken cancellation) => inner.ReadTrailAsync(query, cancellation);
    public Task BackupAsync(string path, CancellationToken cancellation) => inner.BackupAsync(path, cancellation);
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
