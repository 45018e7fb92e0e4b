using System.Security.Cryptography;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>Holds content records against the hashes that events attest, and finds those that none attests or that readers do not reach.</summary>
internal sealed class ContentCheck(Database database)
{
    private const string InOrder = "SELECT id, stream, name, version, bytes FROM contents WHERE id>? ORDER BY id";

    private const string All = "SELECT c.stream, c.name, c.version, s.kind, s.key FROM contents c LEFT JOIN streams s ON s.id=c.stream ORDER BY c.stream, c.name, c.version";

    private const string Attesting = "SELECT bytes FROM events WHERE stream=? ORDER BY version";

    private const string CurrentOf = "r.content=c.id AND r.stream=c.stream AND r.name=c.name AND r.version=c.version";

    private const string BehindOf = "n.previous=c.id AND n.stream=c.stream AND n.name=c.name AND n.version=c.version+1";

    /// <summary>Where every version is attested once and none lies beyond its record's, each can be reached from one place only: its record, or the version after it.</summary>
    private const string Reached =
        $"""
        SELECT (SELECT count(*) FROM records r JOIN contents c ON {CurrentOf}) + (SELECT count(*) FROM contents n JOIN contents c ON {BehindOf})
            - (SELECT count(*) FROM contents c JOIN records r ON r.stream=c.stream AND r.name=c.name WHERE c.version>r.version)
        """;

    private const string Pointers = "SELECT (SELECT count(content) FROM records) + (SELECT count(previous) FROM contents)";

    private const string Astray =
        $"""
        SELECT astray.name, s.kind, s.key FROM (
            SELECT c.stream, c.name FROM contents c LEFT JOIN records r ON {CurrentOf} LEFT JOIN contents n ON {BehindOf} WHERE r.stream IS NULL AND n.id IS NULL
            UNION SELECT r.stream, r.name FROM records r LEFT JOIN contents c ON {CurrentOf} WHERE r.content IS NOT NULL AND c.id IS NULL
            UNION SELECT n.stream, n.name FROM contents n LEFT JOIN contents c ON {BehindOf} WHERE n.previous IS NOT NULL AND c.id IS NULL) astray
        LEFT JOIN streams s ON s.id=astray.stream ORDER BY astray.stream, astray.name
        """;

    private Statement? _next;
    private bool _isThere;
    private long _attested;

    /// <summary>False too where it is gone: then an event must seal its erasure.</summary>
    public bool Holds(long stream, ContentSeal seal)
    {
        // Rows lie in the order in which events attest them: mostly it is the next one, and nothing has to be looked for.
        var next = _next ?? GoOnAfter(0);
        if (!IsNext(next, stream, seal))
        {
            if (ContentReading.Find(database, stream, seal.Name, seal.Version) is not { } id) return false;
            next = GoOnAfter(id - 1);
            if (!IsNext(next, stream, seal)) return false;
        }
        _attested++;
        var holds = Convert.ToHexStringLower(SHA256.HashData(next.Blob(4))) == seal.Hash;
        _isThere = next.Step();
        return holds;
    }

    /// <summary>Whether something that the event erased lies there again.</summary>
    public bool IsBack(long stream, ContentSeal erased)
    {
        using var back = database.Prepare(ContentReading.Kept).With(stream).With(erased.Name).With(1L);
        while (back.Step())
            if (back.Long(1) <= erased.Version) return true;
        return false;
    }

    /// <summary>
    /// Once every event was read. Readers take the last version of a record: one more, and they read what nobody attests; another, and they read what is past. An event
    /// attests a record once, so that mostly counts tell that there is nothing of this, and nothing is remembered.
    /// </summary>
    /// <param name="broken">Streams whose events may not attest any more what they did.</param>
    public IEnumerable<BrokenLink> Faults(IReadOnlySet<long> broken)
    {
        var kept = database.Scalar("SELECT count(*) FROM contents");
        IEnumerable<BrokenLink> unattested = kept == _attested ? [] : Unattested(broken);
        return kept == database.Scalar(Reached) && kept == database.Scalar(Pointers) ? unattested : unattested.Concat(Misled());
    }

    /// <summary>Gives back what was read from.</summary>
    public void Close() => _next?.Dispose();

    private bool IsNext(Statement next, long stream, ContentSeal seal) =>
        _isThere && next.Long(1) == stream && next.Long(3) == seal.Version && next.Text(2) == seal.Name;

    private Statement GoOnAfter(long id)
    {
        _next?.Dispose();
        _next = database.Prepare(InOrder).With(id);
        _isThere = _next.Step();
        return _next;
    }

    private IEnumerable<BrokenLink> Unattested(IReadOnlySet<long> broken)
    {
        using var all = database.Prepare(All);
        var (last, attested) = (0L, new HashSet<(string, long)>());
        while (all.Step())
        {
            if (broken.Contains(all.Long(0))) continue;
            if (last != all.Long(0)) (last, attested) = (all.Long(0), AttestedIn(all.Long(0)));
            if (!attested.Contains((all.Text(1), all.Long(2))))
                yield return new BrokenLink(all.IsNull(3) ? null : MissingEvent.Name(all.Text(3), all.Text(4)), null, BrokenLinkReason.ContentUnattested, all.Text(1));
        }
    }

    /// <summary>Records of which readers are shown something else than their last version, or of whose versions an erasure would miss one.</summary>
    private IEnumerable<BrokenLink> Misled()
    {
        using var astray = database.Prepare(Astray);
        while (astray.Step())
            yield return new BrokenLink(astray.IsNull(1) ? null : MissingEvent.Name(astray.Text(1), astray.Text(2)), null, BrokenLinkReason.ContentDiffers, astray.Text(0));
    }

    private HashSet<(string, long)> AttestedIn(long stream)
    {
        var attested = new HashSet<(string, long)>();
        using var events = database.Prepare(Attesting).With(stream);
        while (events.Step())
            foreach (var seal in EventEnvelope.OpenLink(events.Blob(0).ToArray()).Contents) attested.Add((seal.Name, seal.Version));
        return attested;
    }
}
