using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>Loads and folds: from the cache, and from the store only what came after.</summary>
internal sealed class StateLoader(IEventStore store, RuntimeCatalogue catalogue, SnapshotCache cache, ContentLoader contents, RuntimeOptions options)
{
    /// <summary><paramref name="fresh"/>: another writer was met, so that even a sole writer looks again.</summary>
    public async ValueTask<Snapshot> ReadAsync(StreamId stream, CancellationToken cancellation, bool fresh = false)
    {
        var cached = cache.Find(stream);
        return cached is not null && options.SoleWriter && !fresh ? cached : await RefreshAsync(stream, cached, cancellation).ConfigureAwait(false);
    }

    /// <summary>Folds the whole stream again, whatever the cache holds.</summary>
    public ValueTask<Snapshot> ReplayAsync(StreamId stream, CancellationToken cancellation) => FoldAsync(stream, null, cancellation);

    public void Keep(Snapshot snapshot) => cache.Put(snapshot);

    /// <summary>With the words that the commit changed.</summary>
    public void Keep(Snapshot after, Commit commit)
    {
        cache.Put(after);
        contents.Follow(after, commit);
    }

    /// <summary>After a commit of which nobody knows whether it was written.</summary>
    public void Forget(StreamId stream)
    {
        cache.Drop(stream);
        contents.Forget(stream);
    }

    private async ValueTask<Snapshot> RefreshAsync(StreamId stream, Snapshot? cached, CancellationToken cancellation)
    {
        var snapshot = cached is null && catalogue.DeciderOf(stream.Kind).IsLong
            ? await FoldLongAsync(stream, cancellation).ConfigureAwait(false)
            : await FoldAsync(stream, cached, cancellation).ConfigureAwait(false);
        if (snapshot.Exists && !ReferenceEquals(snapshot, cached)) cache.Put(snapshot);
        return snapshot;
    }

    /// <summary>From what is kept of it, where that is of this program and of this very stream: the event up to which it was folded is read again and has its hash.</summary>
    private async ValueTask<Snapshot> FoldLongAsync(StreamId stream, CancellationToken cancellation)
    {
        var decider = catalogue.DeciderOf(stream.Kind);
        var kept = await store.FindSnapshotAsync(stream, cancellation).ConfigureAwait(false) is { } stored ? SnapshotCodec.Read(stored, stream, decider) : null;
        var snapshot = kept is null ? null : await GoOnAsync(kept, decider, cancellation).ConfigureAwait(false);
        if (snapshot is null) (kept, snapshot) = (null, await FoldAsync(stream, null, cancellation).ConfigureAwait(false));
        if (snapshot.Version - (kept?.Version ?? 0) >= options.EventsBetweenSnapshots) await KeepAsync(snapshot, decider, cancellation).ConfigureAwait(false);
        return snapshot;
    }

    private async ValueTask<Snapshot?> GoOnAsync(Snapshot kept, IDecider decider, CancellationToken cancellation)
    {
        var loaded = await store.LoadAsync(kept.Stream, kept.Version - 1, cancellation).ConfigureAwait(false);
        if (loaded.Events is not [var last, ..] || last.Version != kept.Version || last.Hash != kept.LastHash) return null;
        return loaded.Events.Skip(1).Aggregate(kept, (snapshot, stored) => snapshot.After(decider, EventEnvelope.Open(stored.Bytes), stored.Hash)).With(loaded.Remembered);
    }

    /// <summary>Nothing rests on it: a store that cannot take it, or may only be read, does not keep anybody from reading.</summary>
    private async Task KeepAsync(Snapshot snapshot, IDecider decider, CancellationToken cancellation)
    {
        try
        {
            await store.KeepSnapshotAsync(snapshot.Stream, SnapshotCodec.Write(snapshot, decider), cancellation).ConfigureAwait(false);
        }
        catch (StoreUnavailableException cause)
        {
            options.OnFault($"the fold of {snapshot.Stream}", cause);
        }
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
