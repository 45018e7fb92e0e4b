using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Chain;

/// <summary>Reads every event once: segment by segment, then what is not sealed; stops at the first link that does not hold. Keeps the end of each stream and nothing else.</summary>
internal sealed class Verification(TableSet set, StreamRows rows, EventReading reading, Head? against)
{
    private readonly Dictionary<StreamId, (long Version, string Hash)> _ends = [];
    private readonly Heads _heads = new(set);
    private long _events;
    private int _sound;
    private bool _published;

    public async Task<ChainReport> RunAsync(CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(against?.Events ?? 0, nameof(against));
        var broken = await CheckSealedAsync(cancellation).ConfigureAwait(false) ?? await CheckUnsealedAsync(cancellation).ConfigureAwait(false) ?? CheckEnd();
        return new ChainReport(_events, _ends.Count, _sound, broken);
    }

    private async Task<BrokenLink?> CheckSealedAsync(CancellationToken cancellation)
    {
        string? previous = null;
        foreach (var head in await _heads.AllAsync(cancellation).ConfigureAwait(false))
        {
            var lines = new List<SegmentLine>();
            foreach (var line in (await _heads.SegmentAsync(head, cancellation).ConfigureAwait(false))?.Lines ?? [])
            {
                if (await CheckStreamAsync(line.Stream, line.Version, cancellation).ConfigureAwait(false) is { } broken) return broken;
                lines.Add(line with { Hash = _ends.GetValueOrDefault(line.Stream).Hash ?? "" });
            }
            var computed = new Segment(lines).HashAfter(previous);
            if (against?.Events == _events && against.Hash != computed) return new BrokenLink(null, null, BrokenLinkReason.Rewritten);
            if (head.Head.Hash != computed || head.Head.Events != _events || head.Number != _sound + 1) return new BrokenLink(null, null, BrokenLinkReason.HeadDiffers);
            _published |= against?.Events == _events;
            _sound++;
            previous = computed;
        }
        return null;
    }

    private async Task<BrokenLink?> CheckUnsealedAsync(CancellationToken cancellation)
    {
        await foreach (var stream in reading.ListAsync(null, cancellation).ConfigureAwait(false))
            if (await CheckOpenAsync(stream).ConfigureAwait(false) is { } broken) return broken;
        // A stream whose first commit was not followed to its end is not listed yet.
        foreach (var stream in await Sealing.UnsealedAsync(set, cancellation).ConfigureAwait(false))
            if (await CheckOpenAsync(stream).ConfigureAwait(false) is { } broken) return broken;
        return null;

        async Task<BrokenLink?> CheckOpenAsync(StreamId stream)
        {
            var head = await set.Tables.FindAsync(set.Streams, StreamKeys.Partition(stream), StreamKeys.Head, cancellation).ConfigureAwait(false);
            return await CheckStreamAsync(stream, head is null ? 0 : StreamHead.Of(head).Version, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<BrokenLink?> CheckStreamAsync(StreamId stream, long upTo, CancellationToken cancellation)
    {
        var end = _ends.GetValueOrDefault(stream, (Version: 0, Hash: ""));
        if (upTo <= end.Version) return null;
        var contents = new ContentCheck(rows, stream);
        foreach (var stored in await reading.ReadAsync(stream, end.Version, upTo, cancellation).ConfigureAwait(false))
        {
            if (Check(stored, end) is { } broken) return broken;
            foreach (var seal in EventEnvelope.OpenLink(stored.Bytes).Contents)
                if (!await contents.HoldsAsync(seal, cancellation).ConfigureAwait(false)) return new BrokenLink(stream, stored.Version, BrokenLinkReason.ContentDiffers);
            _ends[stream] = end = (stored.Version, Digest.Of(stored.Bytes.Span));
            _events++;
        }
        return end.Version < upTo ? new BrokenLink(stream, end.Version + 1, BrokenLinkReason.VersionMissing) : null;
    }

    private static BrokenLink? Check(StoredEvent stored, (long Version, string Hash) end)
    {
        BrokenLink Broken(BrokenLinkReason reason) => new(stored.Stream, stored.Version, reason);
        if (Digest.Of(stored.Bytes.Span) != stored.Hash) return Broken(BrokenLinkReason.HashDiffers);
        if (Open(stored.Bytes) is not { } link) return Broken(BrokenLinkReason.Unreadable);
        if (link.Stream != stored.Stream || link.Version != stored.Version) return Broken(BrokenLinkReason.PlaceDiffers);
        if (stored.Version != end.Version + 1) return new BrokenLink(stored.Stream, end.Version + 1, BrokenLinkReason.VersionMissing);
        return link.Previous == end.Hash ? null : Broken(BrokenLinkReason.PredecessorDiffers);
    }

    private BrokenLink? CheckEnd() =>
        against?.Events > _events ? new BrokenLink(null, null, BrokenLinkReason.Truncated)
        : against is not null && !_published ? new BrokenLink(null, null, BrokenLinkReason.Rewritten)
        : null;

    private static EventLink? Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return EventEnvelope.OpenLink(bytes);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            return null;
        }
    }
}
