using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Chain;

/// <summary>Seals the streams that are marked as not sealed, and those of commits whose trace still stands.</summary>
internal sealed class Sealing(TableSet set)
{
    /// <summary>Half an hour in which a mark serves, the hour that a transaction may take, and half an hour for clocks that differ.</summary>
    private static readonly TimeSpan MarksStay = TimeSpan.FromHours(2);

    private readonly Heads _heads = new(set);

    public async Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        while (true)
        {
            var last = await _heads.LastAsync(cancellation).ConfigureAwait(false);
            if (last is { IsDone: false }) await EndAsync(last, cancellation).ConfigureAwait(false);
            var (segment, events) = await CollectAsync(cancellation).ConfigureAwait(false);
            if (segment.Lines.Count == 0 && last is not null)
            {
                if ((await _heads.LastAsync(cancellation).ConfigureAwait(false))!.Number == last.Number) return last.Head;
                continue;
            }
            var next = new SealedHead(
                (last?.Number ?? 0) + 1, new Head((last?.Head.Events ?? 0) + events, segment.HashAfter(last?.Head.Hash), now.ToUniversalTime()), Guid.NewGuid().ToString("N"), false);
            if (!await _heads.AppendAsync(next, segment, cancellation).ConfigureAwait(false)) continue;
            await EndAsync(next, cancellation).ConfigureAwait(false);
            return next.Head;
        }
    }

    /// <summary>Latest first.</summary>
    public async Task<IReadOnlyList<Head>> LatestAsync(int most, CancellationToken cancellation) => [.. (await _heads.LatestAsync(most, cancellation).ConfigureAwait(false)).Select(one => one.Head)];

    private async Task<(Segment Segment, long Events)> CollectAsync(CancellationToken cancellation)
    {
        var lines = new ConcurrentBag<(SegmentLine Line, long Events)>();
        await TableSet.EachAsync(await UnsealedAsync(set, cancellation).ConfigureAwait(false), async stream =>
        {
            var listing = FindListedAsync(stream, cancellation);
            var head = await set.HeadAsync(stream, cancellation).ConfigureAwait(false);
            var isSealed = (long)((await listing.ConfigureAwait(false))?.Values["sealed"] ?? 0L);
            if (head.Version > isSealed) lines.Add((new SegmentLine(stream, head.Version, head.Last), head.Version - isSealed));
            else await UnmarkAsync(stream, isSealed, cancellation).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
        var sorted = lines.OrderBy(line => line.Line.Stream.ToString(), StringComparer.Ordinal).ToList();
        return (new Segment([.. sorted.Select(line => line.Line)]), sorted.Sum(line => line.Events));
    }

    /// <summary>Every stream that may hold events which no head covers. A trace becomes a mark, never the other way: traces are read before marks.</summary>
    public static async Task<IReadOnlyCollection<StreamId>> UnsealedAsync(TableSet set, CancellationToken cancellation)
    {
        var streams = new ConcurrentDictionary<StreamId, bool>();
        await TableSet.EachAsync(AgendaKeys.Partitions, async partition =>
        {
            foreach (var what in new[] { AgendaKeys.Intents, AgendaKeys.Unsealed })
                await foreach (var entry in set.WalkAsync(new EntityQuery(set.Agenda, partition) { From = what, Below = ViewKeys.End(what) }, cancellation).ConfigureAwait(false))
                    streams.TryAdd(AgendaWalk.StreamOf(entry), true);
        }, cancellation).ConfigureAwait(false);
        return [.. streams.Keys];
    }

    /// <summary>Whoever finds a head that another could not finish, finishes it before sealing on.</summary>
    private async Task EndAsync(SealedHead head, CancellationToken cancellation)
    {
        await TableSet.EachAsync((await _heads.SegmentAsync(head, cancellation).ConfigureAwait(false))?.Lines ?? [], line => EndAsync(line, cancellation), cancellation).ConfigureAwait(false);
        await _heads.EndAsync(head, cancellation).ConfigureAwait(false);
    }

    private async Task EndAsync(SegmentLine line, CancellationToken cancellation)
    {
        while (true)
        {
            var listed = await FindListedAsync(line.Stream, cancellation).ConfigureAwait(false);
            if (listed is not null && (long)listed.Values["sealed"] >= line.Version) break;
            var values = new Dictionary<string, object> { ["sealed"] = line.Version };
            EntityAction write = listed is null ? new EntityAction.Insert(line.Stream.Key, values) : new EntityAction.Replace(line.Stream.Key, values, listed.ETag);
            if (await set.SubmitAsync(set.Directory, line.Stream.Kind, write, cancellation).ConfigureAwait(false)) break;
        }
        await UnmarkAsync(line.Stream, line.Version, cancellation).ConfigureAwait(false);
    }

    /// <summary>The mark is read before the head: a commit after it marks the stream anew, and then this mark is not the one read here.</summary>
    private async Task UnmarkAsync(StreamId stream, long isSealed, CancellationToken cancellation)
    {
        var partition = AgendaKeys.Partition(stream);
        foreach (var row in new[] { AgendaKeys.NotSealed(stream), AgendaKeys.MayNotBeSealed(stream) })
            if (await set.Tables.FindAsync(set.Agenda, partition, row, cancellation).ConfigureAwait(false) is { } mark && IsOver(mark)
                && (await set.HeadAsync(stream, cancellation).ConfigureAwait(false)).Version <= isSealed)
                await set.SubmitAsync(set.Agenda, partition, new EntityAction.Delete(row, mark.ETag), cancellation).ConfigureAwait(false);
    }

    /// <summary>A mark that was put before its commit stays until no commit can come any more that relies on it.</summary>
    private bool IsOver(Entity mark) =>
        !mark.Values.TryGetValue("at", out var at) || set.Clock.GetUtcNow() - new DateTimeOffset((long)at, TimeSpan.Zero) > MarksStay;

    private Task<Entity?> FindListedAsync(StreamId stream, CancellationToken cancellation) => set.Tables.FindAsync(set.Directory, stream.Kind, stream.Key, cancellation).AsTask();
}
