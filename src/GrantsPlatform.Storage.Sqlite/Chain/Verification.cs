using System.Security.Cryptography;
using System.Text.Json;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>
/// Reads every event once, in the order of commits, and stops at the first link that does not hold. Nothing is kept but
/// the last hash of each stream.
/// </summary>
internal sealed class Verification(Database database, Head? against)
{
    private const string Everything =
        "SELECT e.position, e.stream, e.version, e.hash, e.bytes, s.kind, s.key FROM events e LEFT JOIN streams s ON s.id=e.stream ORDER BY e.position";

    private readonly ContentCheck _contents = new(database);
    private readonly Dictionary<long, Link> _last = [];
    private readonly IncrementalHash _running = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Queue<(long Events, byte[] Hash)> _heads = new();
    private long _events;
    private int _sound;

    public ChainReport Run(CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(against?.Events ?? 0, nameof(against));
        // One snapshot for everything: commits that come meanwhile are not looked at.
        database.Execute("BEGIN");
        try
        {
            _heads = ReadHeads();
            var broken = CheckHeads() ?? CheckEvents(cancellation) ?? CheckEnd();
            return new ChainReport(_events, _last.Count, _sound, broken);
        }
        finally
        {
            database.Execute("ROLLBACK");
            _running.Dispose();
        }
    }

    private BrokenLink? CheckEvents(CancellationToken cancellation)
    {
        using var found = database.Prepare(Everything);
        while (found.Step())
        {
            if (found.Long(0) != _events + 1) return new MissingEvent(database).At(_events + 1);
            if ((CheckEvent(found) ?? CheckHeads()) is { } broken) return broken;
            if (_events % 4096 == 0) cancellation.ThrowIfCancellationRequested();
        }
        return null;
    }

    private BrokenLink? CheckEvent(Statement found)
    {
        var (stream, version) = (found.Long(1), found.Long(2));
        var id = found.IsNull(5) ? null : MissingEvent.Name(found.Text(5), found.Text(6));
        BrokenLink Broken(BrokenLinkReason reason) => new(id, version, reason);

        var bytes = found.Blob(4);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        if (!hash.SequenceEqual(found.Blob(3))) return Broken(BrokenLinkReason.HashDiffers);
        if (Open(bytes) is not { } link) return Broken(BrokenLinkReason.Unreadable);
        if (link.Stream != id || link.Version != version) return Broken(BrokenLinkReason.PlaceDiffers);
        var known = _last.TryGetValue(stream, out var last);
        if (version != last.Version + 1) return new BrokenLink(id, last.Version + 1, BrokenLinkReason.VersionMissing);
        if (link.Previous != (known ? last.Text() : "")) return Broken(BrokenLinkReason.PredecessorDiffers);

        if (link.Contents.Any(seal => !_contents.Holds(stream, seal))) return Broken(BrokenLinkReason.ContentDiffers);

        _last[stream] = Link.Of(version, hash);
        _running.AppendData(hash);
        _events++;
        return null;
    }

    /// <summary>Whatever head covers exactly what has been read so far.</summary>
    private BrokenLink? CheckHeads()
    {
        var published = against?.Events == _events;
        if (!published && (_heads.Count == 0 || _heads.Peek().Events != _events)) return null;
        var isHead = _heads.Count > 0 && _heads.Peek().Events == _events;
        var hash = _running.GetCurrentHash();
        if (published && (!isHead || against!.Hash != Convert.ToHexStringLower(hash))) return new BrokenLink(null, null, BrokenLinkReason.Rewritten);
        if (!hash.AsSpan().SequenceEqual(_heads.Dequeue().Hash)) return new BrokenLink(null, null, BrokenLinkReason.HeadDiffers);
        _sound++;
        _running.GetHashAndReset();
        _running.AppendData(hash);
        return null;
    }

    /// <summary>What should follow the last event: of streams that are known to be longer, of heads that cover more.</summary>
    private BrokenLink? CheckEnd() =>
        against?.Events > _events ? new BrokenLink(null, null, BrokenLinkReason.Truncated)
        : new MissingEvent(database).AtTheEnd() is { } missing ? missing
        : _heads.Count > 0 ? new BrokenLink(null, null, BrokenLinkReason.HeadDiffers)
        : null;

    private Queue<(long, byte[])> ReadHeads()
    {
        var heads = new Queue<(long, byte[])>();
        using var found = database.Prepare("SELECT events, hash FROM heads ORDER BY events");
        while (found.Step()) heads.Enqueue((found.Long(0), found.Blob(1).ToArray()));
        return heads;
    }

    private static EventLink? Open(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return EventEnvelope.OpenLink(bytes.ToArray());
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            return null;
        }
    }
}
