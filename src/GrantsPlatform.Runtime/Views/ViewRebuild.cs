using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using StreamReader = GrantsPlatform.Runtime.Streams.StreamReader;

namespace GrantsPlatform.Runtime.Views;

/// <summary>
/// Makes rows, contributions and deadlines anew from the events, for a store whose views were written under another
/// <see cref="Version"/>. May be cut off and repeated, and run while commands arrive.
/// </summary>
public sealed class ViewRebuild
{
    /// <summary>To be raised whenever a view makes other rows or contributions of the same state.</summary>
    private const int Content = 2;

    private const int StreamsAtOnce = 8;

    private readonly IEventStore _store;
    private readonly RuntimeCatalogue _catalogue;
    private readonly StreamReader _streams;
    private readonly Projection _projection;

    internal ViewRebuild(IEventStore store, RuntimeCatalogue catalogue, StreamReader streams, Projection projection) =>
        (_store, _catalogue, _streams, _projection) = (store, catalogue, streams, projection);

    /// <summary>Changes with the content of the views and with their schemas; the composition keeps it beside the store and compares.</summary>
    public string Version => $"{Content}-{Digest.Of(Wire.ToBytes(_catalogue.Schemas.ToList()))[..16]}";

    /// <summary>Returns the number of streams.</summary>
    public async Task<long> RunAsync(CancellationToken cancellation = default)
    {
        var streams = 0L;
        var bound = new ParallelOptions { MaxDegreeOfParallelism = StreamsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(_store.ListStreamsAsync(null, cancellation), bound, async (stream, stop) =>
        {
            await RebuildAsync(stream, stop).ConfigureAwait(false);
            Interlocked.Increment(ref streams);
        }).ConfigureAwait(false);
        return streams;
    }

    /// <summary>Folds past the cache, which a rebuild of a large store would empty. A command in between means: once more, from what it left.</summary>
    private async Task RebuildAsync(StreamId stream, CancellationToken cancellation)
    {
        while (true)
        {
            var snapshot = await _streams.ReplayAsync(stream, cancellation).ConfigureAwait(false);
            var deadline = _catalogue.DeciderOf(stream.Kind).NextDeadline(snapshot.State);
            if (await _store.ReplaceDerivedAsync(_projection.Whole(snapshot, deadline), cancellation).ConfigureAwait(false)) return;
        }
    }
}
