using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>Loads and folds: from the cache, and from the store only what came after.</summary>
internal sealed class StreamReader(IEventStore store, RuntimeCatalogue catalogue, SnapshotCache cache, bool soleWriter)
{
    /// <summary><paramref name="fresh"/>: another writer was met, so that even a sole writer looks again.</summary>
    public async ValueTask<Snapshot> ReadAsync(StreamId stream, CancellationToken cancellation, bool fresh = false)
    {
        var cached = cache.Find(stream);
        return cached is not null && soleWriter && !fresh ? cached : await RefreshAsync(stream, cached, cancellation).ConfigureAwait(false);
    }

    /// <summary>Folds the whole stream again, whatever the cache holds.</summary>
    public ValueTask<Snapshot> ReplayAsync(StreamId stream, CancellationToken cancellation) => FoldAsync(stream, null, cancellation);

    public void Keep(Snapshot snapshot) => cache.Put(snapshot);

    /// <summary>After a commit of which nobody knows whether it was written.</summary>
    public void Forget(StreamId stream) => cache.Drop(stream);

    private async ValueTask<Snapshot> RefreshAsync(StreamId stream, Snapshot? cached, CancellationToken cancellation)
    {
        var snapshot = await FoldAsync(stream, cached, cancellation).ConfigureAwait(false);
        if (snapshot.Exists && !ReferenceEquals(snapshot, cached)) cache.Put(snapshot);
        return snapshot;
    }

    private async ValueTask<Snapshot> FoldAsync(StreamId stream, Snapshot? from, CancellationToken cancellation)
    {
        var decider = catalogue.DeciderOf(stream.Kind);
        var snapshot = from ?? Snapshot.None(stream, decider);
        var loaded = await store.LoadAsync(stream, snapshot.Version, cancellation).ConfigureAwait(false);
        foreach (var stored in loaded.Events) snapshot = snapshot.After(decider, EventEnvelope.Open(stored.Bytes), stored.Hash);
        return snapshot.With(loaded.Remembered);
    }
}
