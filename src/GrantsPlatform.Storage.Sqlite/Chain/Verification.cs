using System.Security.Cryptography;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>
/// Reads every event once, in the order of commits, and goes on after a fault: with the hashes as they are kept, so that what
/// follows is not blamed for what came before. Nothing is kept but the last hash of each stream.
/// </summary>
internal sealed class Verification(Database database, Head? against)
{
    private const string Everything =
        "SELECT e.position, e.stream, e.version, e.hash, e.bytes, s.kind, s.key, e.previous FROM events e LEFT JOIN streams s ON s.id=e.stream ORDER BY e.position";

    private const string Ends = "SELECT id, version, last, kind, key FROM streams";

    private readonly ContentCheck _contents = new(database);
    private readonly ErasureCheck _erasures = new();
    private readonly FaultList _faults = new();
    private readonly Dictionary<long, Link> _last = [];
    private readonly HashSet<long> _broken = [];
    private readonly IncrementalHash _running = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Queue<(long Events, byte[] Hash)> _heads = new();
    private long _events;
    private long _position;
    private long _sealed;
    private int _sound;
    private bool _isWhole = true;

    public ChainReport Run(CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(against?.Events ?? 0, nameof(against));
        // One snapshot for everything: commits that come meanwhile are not looked at.
        database.Execute("BEGIN");
        try
        {
            _heads = ReadHeads();
            var heads = _heads.Count;
            CheckHeads();
            CheckEvents(cancellation);
            foreach (var gone in _erasures.Faults()) _faults.Add(gone);
            foreach (var added in _contents.Faults(_broken)) _faults.Add(added);
            CheckEnd();
            if (database.Scalar(Sealing.HeadsEver) > heads) _faults.Add(BrokenLinkReason.HeadMissing);
            return new ChainReport(_events, _last.Count, _sound, _sealed, _erasures.Count, _faults.Listed, _faults.More);
        }
        finally
        {
            _contents.Close();
            database.Execute("ROLLBACK");
            _running.Dispose();
        }
    }

    private void CheckEvents(CancellationToken cancellation)
    {
        using var found = database.Prepare(Everything);
        while (found.Step())
        {
            if (found.Long(0) != _position + 1)
            {
                _faults.Add(new MissingEvent(database).At(_position + 1));
                _isWhole = false;
            }
            _position = found.Long(0);
            CheckEvent(found);
            CheckHeads();
            if (++_events % 4096 == 0) cancellation.ThrowIfCancellationRequested();
        }
    }

    private void CheckEvent(Statement found)
    {
        var (stream, version) = (found.Long(1), found.Long(2));
        var id = found.IsNull(5) ? null : MissingEvent.Name(found.Text(5), found.Text(6));
        var hash = found.Blob(3);
        var bytes = found.Blob(4);
        var computed = SHA256.HashData(bytes);
        var isSound = hash.SequenceEqual(computed);
        var link = isSound ? LinkCheck.Open(bytes.ToArray()) : null;
        var fault = LinkCheck.Fault(id, version, isSound, link, EndOf(stream)) ?? (found.LongOrNull(7) == PlaceOf(stream) ? null : new BrokenLink(id, version, BrokenLinkReason.PlaceDiffers));
        if (!_broken.Contains(stream) && fault is { } broken)
        {
            _broken.Add(stream);
            _faults.Add(broken);
        }
        if (link is not null && link.Stream == id)
        {
            foreach (var seal in link.Contents)
                if (seal.Hash is not null && !_contents.Holds(stream, seal)) _erasures.IsGone(link.Stream, version, seal);
                else if (seal.Hash is null && _contents.IsBack(stream, seal)) _faults.Add(new BrokenLink(id, version, BrokenLinkReason.ContentUnattested, seal.Name));
            _erasures.Take(link.Stream, link.Contents);
        }
        var kept = hash.Length == computed.Length ? hash : computed;
        _last[stream] = Link.Of(found.Long(0), version, kept);
        _running.AppendData(kept);
    }

    private (long, string) EndOf(long stream) => _last.TryGetValue(stream, out var last) ? (last.Version, last.Text()) : (0, "");

    private long? PlaceOf(long stream) => _last.TryGetValue(stream, out var last) ? last.Position : null;

    /// <summary>Whatever head covers exactly what has been read so far. Heads that cover a gap cannot be computed: the gap is the fault.</summary>
    private void CheckHeads()
    {
        while (!_isWhole && _heads.Count > 0 && _heads.Peek().Events <= _position) _heads.Dequeue();
        if (!_isWhole) return;
        var published = against?.Events == _position;
        var isHead = _heads.Count > 0 && _heads.Peek().Events == _position;
        if (!published && !isHead) return;
        var hash = _running.GetCurrentHash();
        if (published && (!isHead || against!.Hash != Convert.ToHexStringLower(hash))) _faults.Add(BrokenLinkReason.Rewritten);
        if (!isHead) return;
        var head = _heads.Dequeue();
        if (hash.AsSpan().SequenceEqual(head.Hash)) (_sound, _sealed) = (_sound + 1, _position);
        else _faults.Add(BrokenLinkReason.HeadDiffers);
        _running.GetHashAndReset();
        _running.AppendData(head.Hash);
    }

    /// <summary>What should follow the last event: of streams that are known to be longer, of heads that cover more.</summary>
    private void CheckEnd()
    {
        if (against?.Events > _position) _faults.Add(BrokenLinkReason.Truncated);
        CheckEnds();
        if (_isWhole && _heads.Count > 0) _faults.Add(BrokenLinkReason.HeadDiffers);
    }

    /// <summary>A stream is read from where its row says that it ends.</summary>
    private void CheckEnds()
    {
        using var ends = database.Prepare(Ends);
        while (ends.Step())
        {
            var last = _last.GetValueOrDefault(ends.Long(0));
            if (ends.Long(1) > last.Version)
                _faults.Add(new BrokenLink(MissingEvent.Name(ends.Text(3), ends.Text(4)), last.Version + 1, BrokenLinkReason.VersionMissing));
            else if (ends.Long(1) < last.Version || ends.LongOrNull(2) != PlaceOf(ends.Long(0)))
                _faults.Add(new BrokenLink(MissingEvent.Name(ends.Text(3), ends.Text(4)), last.Version, BrokenLinkReason.PlaceDiffers));
        }
    }

    private Queue<(long, byte[])> ReadHeads()
    {
        var heads = new Queue<(long, byte[])>();
        using var found = database.Prepare("SELECT events, hash FROM heads ORDER BY events");
        while (found.Step()) heads.Enqueue((found.Long(0), found.Blob(1).ToArray()));
        return heads;
    }
}
