using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Chain;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>Alters what the tables hold, knowing how it lies there.</summary>
internal sealed class Forger(ITables tables)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TableSet _set = new(tables, new TableStoreOptions());

    public Task ForgeAsync(Tampering tampering) => tampering switch
    {
        Tampering.EditBytes edit => PutAsync(edit.Event, edit.Bytes, edit.Event.Hash),
        Tampering.Replace replace => PutAsync(replace.Event, replace.By.Bytes, replace.By.Hash),
        Tampering.Delete delete => DeleteAsync(delete.Event),
        Tampering.EditContent edit => EditAsync(edit),
        Tampering.EraseContent erased => EraseAsync(erased),
        Tampering.AddContent more => AddAsync(more),
        Tampering.DropHeads drop => DropHeadsAsync(drop.From),
        Tampering.Swap swap => SwapAsync(swap),
        Tampering.Truncate truncate => TruncateAsync(truncate.Events),
        Tampering.ForgeHeads => ForgeHeadsAsync(),
        _ => throw new InvalidOperationException($"{tampering} is not known."),
    };

    private Task PutAsync(StoredEvent at, ReadOnlyMemory<byte> bytes, string hash) =>
        WriteAsync(at.Stream, new StoredValue(StreamKeys.Event(at.Version), bytes, new Dictionary<string, object> { ["version"] = at.Version, ["hash"] = hash }));

    private Task DeleteAsync(StoredEvent at) => _set.RemoveAsync(_set.Streams, StreamKeys.Partition(at.Stream), [StreamKeys.Event(at.Version)], None);

    private async Task SwapAsync(Tampering.Swap swap)
    {
        await PutAsync(swap.One, swap.Other.Bytes, swap.Other.Hash);
        await PutAsync(swap.Other, swap.One.Bytes, swap.One.Hash);
    }

    private async Task EditAsync(Tampering.EditContent edit)
    {
        var (kept, copy) = (StreamKeys.VersionOf(edit.Name, edit.Version), StreamKeys.CurrentOf(edit.Name, edit.Version, false));
        var isCurrent = await tables.FindAsync(_set.Streams, StreamKeys.Partition(edit.Stream), copy, None) is not null;
        if (edit.Bytes is null)
        {
            await _set.RemoveAsync(_set.Streams, StreamKeys.Partition(edit.Stream), [kept, copy], None);
            return;
        }
        await WriteAsync(edit.Stream, new StoredValue(kept, edit.Bytes, new Dictionary<string, object>()));
        if (isCurrent) await WriteAsync(edit.Stream, CurrentContent.ToStore(edit.Name, edit.Version, 0, edit.Bytes));
    }

    private async Task EraseAsync(Tampering.EraseContent erased)
    {
        var versions = Enumerable.Range(1, erased.Version).Select(version => StreamKeys.VersionOf(erased.Name, version));
        await _set.RemoveAsync(_set.Streams, StreamKeys.Partition(erased.Stream), [.. versions, StreamKeys.CurrentOf(erased.Name, erased.Version, false)], None);
        await WriteAsync(erased.Stream, CurrentContent.ToStore(erased.Name, erased.Version, erased.Version, null));
    }

    private async Task AddAsync(Tampering.AddContent more)
    {
        var (partition, current) = (StreamKeys.Partition(more.Stream), StreamKeys.CurrentOf(more.Name));
        var before = await _set.ReadAsync(new EntityQuery(_set.Streams, partition) { From = current, Below = ViewKeys.End(current) }, None);
        await _set.RemoveAsync(_set.Streams, partition, before.Select(row => row.Row), None);
        await WriteAsync(more.Stream, new StoredValue(StreamKeys.VersionOf(more.Name, more.Version), more.Bytes, new Dictionary<string, object>()));
        await WriteAsync(more.Stream, CurrentContent.ToStore(more.Name, more.Version, 0, more.Bytes));
    }

    private async Task DropHeadsAsync(long from)
    {
        foreach (var row in await _set.ReadAsync(new EntityQuery(_set.Seals, "heads"), None))
            if (SealedHead.Of(row).Head.Events >= from) await _set.RemoveAsync(_set.Seals, "heads", [row.Row], None);
    }

    /// <summary>What came after the first segments that hold so many events was never there.</summary>
    private async Task TruncateAsync(long events)
    {
        var heads = await _set.ReadAsync(new EntityQuery(_set.Seals, "heads"), None);
        var ends = new Dictionary<StreamId, long>();
        foreach (var row in heads.OrderBy(row => SealedHead.Of(row).Number))
            if (SealedHead.Of(row) is var head && head.Head.Events <= events)
                foreach (var line in (await new Heads(_set).SegmentAsync(head, None))!.Lines) ends[line.Stream] = line.Version;
            else await _set.RemoveAsync(_set.Seals, "heads", [row.Row], None);
        foreach (var (stream, version) in ends)
        {
            await tables.SubmitAsync(_set.Directory, stream.Kind, [new EntityAction.Put(stream.Key, new Dictionary<string, object> { ["sealed"] = version })], None);
            var partition = StreamKeys.Partition(stream);
            var rows = await _set.ReadAsync(new EntityQuery(_set.Streams, partition) { From = StreamKeys.Event(version + 1), Below = ViewKeys.End(StreamKeys.Events) }, None);
            await _set.RemoveAsync(_set.Streams, partition, rows.Select(row => row.Row), None);
            var head = StreamHead.Of((await tables.FindAsync(_set.Streams, partition, StreamKeys.Head, None))!);
            await tables.SubmitAsync(_set.Streams, partition, [new EntityAction.Put(StreamKeys.Head, (head with { Version = version }).Values())], None);
        }
    }

    private async Task ForgeHeadsAsync()
    {
        string? previous = null;
        foreach (var row in (await _set.ReadAsync(new EntityQuery(_set.Seals, "heads"), None)).OrderBy(row => SealedHead.Of(row).Number))
        {
            var head = SealedHead.Of(row);
            var lines = new List<SegmentLine>();
            foreach (var line in (await new Heads(_set).SegmentAsync(head, None))!.Lines)
            {
                var happened = await tables.FindAsync(_set.Streams, StreamKeys.Partition(line.Stream), StreamKeys.Event(line.Version), None);
                lines.Add(line with { Hash = (string)happened!.Values["hash"] });
            }
            previous = new Segment(lines).HashAfter(previous);
            await tables.SubmitAsync(_set.Seals, "heads", [new EntityAction.Put(row.Row, (head with { Head = head.Head with { Hash = previous } }).Values())], None);
            await tables.SubmitAsync(_set.Seals, "segments", [new EntityAction.Put($"{head.Number:D19}!{head.Token}", Splitter.Spread(new Segment(lines).Bytes()))], None);
        }
    }

    private async Task WriteAsync(StreamId stream, StoredValue value)
    {
        foreach (var (row, values) in Splitter.Cut(value, null))
            await tables.SubmitAsync(_set.Streams, StreamKeys.Partition(stream), [new EntityAction.Put(row, values)], None);
    }
}
