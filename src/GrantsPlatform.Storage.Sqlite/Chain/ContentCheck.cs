using System.Security.Cryptography;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>Holds content records against the hashes that events attest, and finds those that none attests.</summary>
internal sealed class ContentCheck(Database database)
{
    private const string Kept = "SELECT bytes FROM contents WHERE stream=? AND name=? AND version=?";

    private const string Back = "SELECT count(*) FROM contents WHERE stream=? AND name=? AND version<=? AND bytes IS NOT NULL";

    private const string All = "SELECT c.stream, c.name, c.version, s.kind, s.key FROM contents c LEFT JOIN streams s ON s.id=c.stream ORDER BY c.stream, c.name, c.version";

    private const string Attesting = "SELECT bytes FROM events WHERE stream=? ORDER BY version";

    private long _attested;

    /// <summary>False too where it is gone: then an event must seal its erasure.</summary>
    public bool Holds(long stream, ContentSeal seal)
    {
        using var kept = database.Prepare(Kept).With(stream).With(seal.Name).With((long)seal.Version);
        if (!kept.Step()) return false;
        _attested++;
        return !kept.IsNull(0) && Convert.ToHexStringLower(SHA256.HashData(kept.Blob(0))) == seal.Hash;
    }

    /// <summary>Whether something that the event erased lies there again.</summary>
    public bool IsBack(long stream, ContentSeal erased)
    {
        using var back = database.Prepare(Back).With(stream).With(erased.Name).With((long)erased.Version);
        return back.Step() && back.Long(0) > 0;
    }

    /// <summary>
    /// Once every event was read. Readers take the last version of a record: one more, and they read what nobody attests. An event attests a record once, so
    /// that mostly a count tells that there is none, and nothing is remembered.
    /// </summary>
    /// <param name="broken">Streams whose events may not attest any more what they did.</param>
    public IEnumerable<BrokenLink> Unattested(IReadOnlySet<long> broken)
    {
        if (database.Scalar("SELECT count(*) FROM contents") == _attested) yield break;
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

    private HashSet<(string, long)> AttestedIn(long stream)
    {
        var attested = new HashSet<(string, long)>();
        using var events = database.Prepare(Attesting).With(stream);
        while (events.Step())
            foreach (var seal in EventEnvelope.OpenLink(events.Blob(0).ToArray()).Contents) attested.Add((seal.Name, seal.Version));
        return attested;
    }
}
