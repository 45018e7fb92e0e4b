using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Chain;

/// <summary>
/// Reads every event: segment by segment, then what is not sealed, and then for its records; goes on after a fault, with the hashes as they are kept. Keeps the end of each stream
/// and nothing else.
/// </summary>
internal sealed class Verification(TableSet set, StreamRows rows, EventReading reading, Head? against)
{
    private readonly Dictionary<StreamId, (long Version, string Hash)> _ends = [];
    private readonly HashSet<StreamId> _broken = [];
    private readonly ErasureCheck _erasures = new();
    private readonly FaultList _faults = new();
    private readonly Heads _heads = new(set);
    private long _events;
    private long _places;
    private long _sealed;
    private int _sound;
    private bool _published;

    public async Task<ChainReport> RunAsync(CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(against?.Events ?? 0, nameof(against));
        var heads = await _heads.AllAsync(cancellation).ConfigureAwait(false);
        await CheckSealedAsync(heads, cancellation).ConfigureAwait(false);
        var mayLack = await KnowsOfMoreAsync(cancellation).ConfigureAwait(false);
        await CheckUnsealedAsync(cancellation).ConfigureAwait(false);
        await CheckErasuresAsync(cancellation).ConfigureAwait(false);
        await CheckRecordsAsync(cancellation).ConfigureAwait(false);
        CheckEnd();
        // A head sealed meanwhile is no lack.
        if (mayLack && (await _heads.LastAsync(cancellation).ConfigureAwait(false))?.Number == (heads.Count > 0 ? heads[^1].Number : null)) _faults.Add(BrokenLinkReason.HeadMissing);
        return new ChainReport(_events, _ends.Count, _sound, _sealed, _erasures.Count, _faults.Listed, _faults.More);
    }

    private async Task CheckSealedAsync(List<SealedHead> heads, CancellationToken cancellation)
    {
        string? previous = null;
        var number = 0L;
        foreach (var head in heads)
        {
            var lines = new List<SegmentLine>();
            foreach (var line in (await _heads.SegmentAsync(head, cancellation).ConfigureAwait(false))?.Lines ?? [])
            {
                await CheckStreamAsync(line.Stream, line.Version, cancellation).ConfigureAwait(false);
                // Where the event is missing, that is the fault, and the head is held against the rest.
                lines.Add(_ends.GetValueOrDefault(line.Stream) is { Hash: not (null or "") } end ? line with { Hash = end.Hash } : line);
            }
            var computed = new Segment(lines).HashAfter(previous);
            if (against?.Events == _places && against.Hash != computed) _faults.Add(BrokenLinkReason.Rewritten);
            if (head.Head.Hash == computed && head.Head.Events == _places && head.Number == ++number) (_sound, _sealed) = (_sound + 1, _places);
            else _faults.Add(BrokenLinkReason.HeadDiffers);
            _published |= against?.Events == _places;
            number = head.Number;
            previous = head.Head.Hash;
        }
    }

    /// <summary>The directory says of each stream up to where a head covers it.</summary>
    private async Task<bool> KnowsOfMoreAsync(CancellationToken cancellation)
    {
        await foreach (var listed in set.WalkAsync(new EntityQuery(set.Directory, null), cancellation).ConfigureAwait(false))
            if ((long)listed.Values["sealed"] > _ends.GetValueOrDefault(new StreamId(listed.Partition, listed.Row)).Version) return true;
        return false;
    }

    private async Task CheckUnsealedAsync(CancellationToken cancellation)
    {
        await foreach (var stream in reading.ListAsync(null, cancellation).ConfigureAwait(false)) await CheckOpenAsync(stream).ConfigureAwait(false);
        // A stream whose first commit was not followed to its end is not listed yet.
        foreach (var stream in await Sealing.UnsealedAsync(set, cancellation).ConfigureAwait(false)) await CheckOpenAsync(stream).ConfigureAwait(false);

        async Task CheckOpenAsync(StreamId stream)
        {
            var head = await set.Tables.FindAsync(set.Streams, StreamKeys.Partition(stream), StreamKeys.Head, cancellation).ConfigureAwait(false);
            await CheckStreamAsync(stream, head is null ? 0 : StreamHead.Of(head).Version, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What was erased since a stream was read has its event behind what was read.</summary>
    private async Task CheckErasuresAsync(CancellationToken cancellation)
    {
        foreach (var stream in _erasures.Streams)
            foreach (var stored in await reading.ReadAsync(stream, _ends[stream].Version, long.MaxValue, cancellation).ConfigureAwait(false))
                _erasures.Take(stream, LinkCheck.Open(stored.Bytes)?.Contents ?? []);
        foreach (var gone in _erasures.Faults()) _faults.Add(gone);
    }

    /// <summary>Of streams whose events all still attest what they did. Each of them is read once more: remembering what they attest would take more than there is.</summary>
    private async Task CheckRecordsAsync(CancellationToken cancellation)
    {
        var told = _erasures.Faults().Select(gone => (gone.Stream, gone.Record)).ToHashSet();
        foreach (var stream in _ends.Keys.Where(stream => !_broken.Contains(stream)))
            foreach (var fault in await new RecordCheck(rows, reading, stream).FaultsAsync(cancellation).ConfigureAwait(false))
                if (!told.Contains((fault.Stream, fault.Record))) _faults.Add(fault);
    }

    private async Task CheckStreamAsync(StreamId stream, long upTo, CancellationToken cancellation)
    {
        var end = _ends.GetValueOrDefault(stream, (Version: 0, Hash: ""));
        if (upTo <= end.Version) return;
        _places += upTo - end.Version;
        var contents = new ContentCheck(rows, stream);
        foreach (var stored in await reading.ReadAsync(stream, end.Version, upTo, cancellation).ConfigureAwait(false))
        {
            var isSound = Digest.Of(stored.Bytes.Span) == stored.Hash;
            var link = isSound ? LinkCheck.Open(stored.Bytes) : null;
            if (LinkCheck.Fault(stored.Stream, stored.Version, isSound, link, end) is { } broken) Break(broken);
            var seals = link?.Contents ?? [];
            foreach (var seal in seals)
                if (seal.Hash is not null && !await contents.HoldsAsync(seal, cancellation).ConfigureAwait(false)) _erasures.IsGone(stream, stored.Version, seal);
            _erasures.Take(stream, seals);
            _ends[stream] = end = (stored.Version, stored.Hash);
            _events++;
        }
        if (end.Version == upTo) return;
        Break(new BrokenLink(stream, end.Version + 1, BrokenLinkReason.VersionMissing));
        _ends[stream] = (upTo, "");

        void Break(BrokenLink fault)
        {
            if (_broken.Add(stream)) _faults.Add(fault);
        }
    }

    private void CheckEnd()
    {
        if (against?.Events > _places) _faults.Add(BrokenLinkReason.Truncated);
        else if (against is not null && !_published) _faults.Add(BrokenLinkReason.Rewritten);
    }
}
