using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Views;

/// <summary>
/// Makes rows, contributions and deadlines anew from the events, for a store whose views were written under another
/// <see cref="Version"/>. May be cut off and repeated, and run while commands arrive.
/// </summary>
public sealed class ViewRebuild
{
    /// <summary>To be raised whenever a view makes other rows or contributions of the same state.</summary>
    private const int Content = 4;

    private const int StreamsAtOnce = 8;
    private const int StreamsAPart = 256;

    private readonly IEventStore _store;
    private readonly RuntimeCatalogue _catalogue;
    private readonly StateLoader _streams;
    private readonly Projection _projection;

    internal ViewRebuild(IEventStore store, RuntimeCatalogue catalogue, StateLoader streams, Projection projection) =>
        (_store, _catalogue, _streams, _projection) = (store, catalogue, streams, projection);

    /// <summary>Changes with the content of the views and with their schemas; the composition keeps it beside the store and compares.</summary>
    public string Version => $"{Content}-{Digest.Of(Wire.ToBytes(_catalogue.Schemas.ToList()))[..16]}";

    /// <summary>Returns the number of streams.</summary>
    public Task<long> RunAsync(CancellationToken cancellation = default) => RunAsync(null, _ => Task.FromResult(true), cancellation);

    /// <summary>Everything that follows from events, sums recounted from their contributions where the store offers it.</summary>
    /// <returns>How many streams there are, and how many sums were wrong.</returns>
    public async Task<(long Streams, long Sums)> RunWholeAsync(CancellationToken cancellation = default)
    {
        var streams = await RunAsync(cancellation).ConfigureAwait(false);
        return (streams, _store is IDerivedStore derived ? await derived.RecountAsync(cancellation).ConfigureAwait(false) : 0);
    }

    /// <summary>In parts, for hosts that may not work at one thing for long: what is done needs not be done again.</summary>
    /// <param name="after">Where an earlier run left off; null: from the beginning.</param>
    /// <param name="done">Told the last stream of each part; false leaves off there.</param>
    /// <returns>The number of streams.</returns>
    public async Task<long> RunAsync(StreamId? after, Func<StreamId, Task<bool>> done, CancellationToken cancellation = default)
    {
        var streams = 0L;
        var bound = new ParallelOptions { MaxDegreeOfParallelism = StreamsAtOnce, CancellationToken = cancellation };
        var listed = _store.ListStreamsAsync(null, cancellation).Where(stream => after is not { } last || InOrder(last, stream) < 0);
        await foreach (var part in listed.Chunk(StreamsAPart).ConfigureAwait(false))
        {
            await Parallel.ForEachAsync(part, bound, async (stream, stop) => await RebuildAsync(stream, stop).ConfigureAwait(false)).ConfigureAwait(false);
            streams += part.Length;
            if (!await done(part[^1]).ConfigureAwait(false)) break;
        }
        return streams;
    }

    /// <summary>As streams are listed.</summary>
    internal static int InOrder(StreamId one, StreamId other) =>
        string.CompareOrdinal(one.Kind, other.Kind) is var kinds and not 0 ? kinds : string.CompareOrdinal(one.Key, other.Key);

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
