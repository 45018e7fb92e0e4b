using System.Collections.Concurrent;
using System.Globalization;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Chain;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Packing;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>
/// Notes what heads have sealed, after the sealing. A block is inserted and never replaced, and what is noted of a stream moves on only when all blocks stand:
/// of several who note at once, and of whoever goes on where another ended, the first one's blocks are whole and count.
/// </summary>
internal sealed class TrailNoting(TableSet set, EventReading events, Settings settings)
{
    private const string Noted = "trail-noted";

    private readonly Heads _heads = new(set);

    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        var noted = long.Parse(await settings.TextAsync(Noted, cancellation).ConfigureAwait(false) ?? "0", CultureInfo.InvariantCulture);
        if (await _heads.LastAsync(cancellation).ConfigureAwait(false) is not { } last || last.Number <= noted) return;
        foreach (var head in last.Number == noted + 1 ? [last] : (await _heads.AllAsync(cancellation).ConfigureAwait(false)).Where(head => head.Number > noted))
        {
            await NoteAsync(head.Number, (await _heads.SegmentAsync(head, cancellation).ConfigureAwait(false))?.Lines ?? [], cancellation).ConfigureAwait(false);
            await settings.WriteTextAsync(Noted, head.Number.ToString(CultureInfo.InvariantCulture), cancellation).ConfigureAwait(false);
        }
    }

    private async Task NoteAsync(long head, IReadOnlyList<SegmentLine> lines, CancellationToken cancellation)
    {
        var traces = new ConcurrentBag<EventTrace>();
        await TableSet.EachAsync(lines, async line =>
        {
            foreach (var trace in await TracesAsync(set, events, line.Stream, line.Version, cancellation).ConfigureAwait(false)) traces.Add(trace);
        }, cancellation).ConfigureAwait(false);
        foreach (var (index, block) in traces.Order(TraceOrder.Oldest).Chunk(TrailBlock.Events).Index()) await WriteAsync(TrailKeys.Block(head, index), block, cancellation).ConfigureAwait(false);
        await TableSet.EachAsync(lines, line => set.SubmitAsync(
            set.Trail, TrailKeys.Ends(line.Stream), new EntityAction.Put(line.Stream.Key, new Dictionary<string, object> { ["version"] = line.Version }), cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>What is not noted yet of a stream, up to a version.</summary>
    public static async Task<IEnumerable<EventTrace>> TracesAsync(TableSet set, EventReading events, Core.Kernel.StreamId stream, long upTo, CancellationToken cancellation)
    {
        var end = await set.Tables.FindAsync(set.Trail, TrailKeys.Ends(stream), stream.Key, cancellation).ConfigureAwait(false);
        var stored = await events.ReadAsync(stream, end is null ? 0 : (long)end.Values["version"], upTo, cancellation).ConfigureAwait(false);
        return stored.Select(one => EventTrace.Read(one.Bytes.Span)).OfType<EventTrace>();
    }

    private async Task WriteAsync(string key, EventTrace[] block, CancellationToken cancellation)
    {
        var span = new Dictionary<string, object> { ["since"] = block[0].At.UtcTicks, ["until"] = block[^1].At.UtcTicks };
        foreach (var (row, values) in Splitter.Cut(new StoredValue(key, TrailBlock.Write(block), span), null))
            await set.SubmitAsync(set.Trail, TrailKeys.Blocks, new EntityAction.Insert(row, values), cancellation).ConfigureAwait(false);
        var terms = block.SelectMany(trace => trace.Terms).Append(TrailKeys.Anything).Distinct();
        await TableSet.EachAsync(terms, term => set.SubmitAsync(set.Trail, TrailKeys.Under(term), new EntityAction.Insert(key, span), cancellation), cancellation).ConfigureAwait(false);
    }
}
