using System.Collections.Concurrent;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Chain;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Packing;
using GrantsPlatform.Storage.Tables.Splitting;
using GrantsPlatform.Storage.Tables.Writing;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>What is not noted yet, then block by block back, past those in which nothing can be that is looked for. Events are read last, those of the page alone.</summary>
internal sealed class TrailReading(TableSet set, EventReading events)
{
    /// <summary>Blocks read for one page.</summary>
    private const int MostBlocks = 50;

    public async Task<TrailPage> PageAsync(TrailQuery query, CancellationToken cancellation)
    {
        var place = TrailPlace.Of(query.After);
        var found = new List<EventTrace>();
        var reached = default(DateTimeOffset?);
        if (place?.Block is null && Take(await UnnotedAsync(cancellation).ConfigureAwait(false), null)) return await PageAsync(new TrailPlace(null, found[^1])).ConfigureAwait(false);
        var looked = 0;
        await foreach (var (key, since, until) in BlocksAsync(query, place?.Block, cancellation).ConfigureAwait(false))
        {
            if (until < query.From || since >= query.Before) continue;
            if (looked++ == MostBlocks) return await PageAsync(new TrailPlace(key, null)).ConfigureAwait(false);
            if (Take(await BlockAsync(key, cancellation).ConfigureAwait(false), key)) return await PageAsync(new TrailPlace(key, found[^1])).ConfigureAwait(false);
        }
        return await PageAsync(null).ConfigureAwait(false);

        // True when there is more than the page holds.
        bool Take(IEnumerable<EventTrace> traces, string? block)
        {
            foreach (var trace in traces.Where(trace => place?.IsBehind(block, trace) != false).OrderDescending(TraceOrder.Oldest))
            {
                reached = trace.At;
                if (!query.Matches(trace)) continue;
                if (found.Count == query.Size) return true;
                found.Add(trace);
            }
            return false;
        }

        async Task<TrailPage> PageAsync(TrailPlace? next) => new(await EventsAsync(found, cancellation).ConfigureAwait(false), next?.ToString(), reached);
    }

    private async Task<IEnumerable<EventTrace>> UnnotedAsync(CancellationToken cancellation)
    {
        var traces = new ConcurrentBag<EventTrace>();
        await TableSet.EachAsync(await Sealing.UnsealedAsync(set, cancellation).ConfigureAwait(false), async stream =>
        {
            foreach (var trace in await TrailNoting.TracesAsync(set, events, stream, long.MaxValue, cancellation).ConfigureAwait(false)) traces.Add(trace);
        }, cancellation).ConfigureAwait(false);
        return traces;
    }

    private async IAsyncEnumerable<(string Key, DateTimeOffset Since, DateTimeOffset Until)> BlocksAsync(
        TrailQuery query, string? from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var under = TrailKeys.Under(query.Terms.FirstOrDefault() ?? TrailKeys.Anything);
        await foreach (var row in set.WalkAsync(new EntityQuery(set.Trail, under) { From = from }, cancellation).ConfigureAwait(false))
            yield return (row.Row, new DateTimeOffset((long)row.Values["since"], TimeSpan.Zero), new DateTimeOffset((long)row.Values["until"], TimeSpan.Zero));
    }

    /// <summary>Nothing where it does not stand whole: whoever noted it ended in between, and it will be noted.</summary>
    private async Task<IEnumerable<EventTrace>> BlockAsync(string key, CancellationToken cancellation) =>
        Splitter.Join(await set.ReadAsync(new EntityQuery(set.Trail, TrailKeys.Blocks) { From = key, Below = ViewKeys.End(key) }, cancellation).ConfigureAwait(false)) is var blocks
        && blocks.FirstOrDefault() is { IsWhole: true } whole ? TrailBlock.Read(whole.Bytes) : [];

    private async Task<List<StoredEvent>> EventsAsync(List<EventTrace> traces, CancellationToken cancellation)
    {
        var read = new ConcurrentDictionary<EventTrace, StoredEvent>();
        await TableSet.EachAsync(traces, async trace =>
        {
            foreach (var stored in await events.ReadAsync(trace.Stream, trace.Version - 1, trace.Version, cancellation).ConfigureAwait(false)) read[trace] = stored;
        }, cancellation).ConfigureAwait(false);
        return [.. traces.Where(read.ContainsKey).Select(trace => read[trace])];
    }
}
