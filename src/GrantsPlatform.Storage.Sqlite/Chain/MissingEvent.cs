using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>Names an event that is not there any more, as far as the rest of the store still tells. Looks through all events: it is asked for when something is wrong.</summary>
internal sealed class MissingEvent(Database database)
{
    /// <summary>The one that comes after it in its stream says where it stood; and a stream, where its last event stood.</summary>
    private const string ByItsPlace =
        """
        SELECT s.kind, s.key, e.version - 1 FROM events e LEFT JOIN streams s ON s.id=e.stream WHERE e.previous=?1
        UNION ALL SELECT kind, key, version FROM streams WHERE last=?1
        """;

    /// <summary>Of several that are gone one after the other, the first of the stream.</summary>
    private const string BehindTheGap =
        """
        SELECT s.kind, s.key, gap.stream, gap.version FROM (
            SELECT e.stream, e.previous, e.version FROM events e WHERE e.previous>?1
            UNION ALL SELECT id, last, version + 1 FROM streams WHERE last>?1) gap
        LEFT JOIN streams s ON s.id=gap.stream
        WHERE NOT EXISTS(SELECT 1 FROM events WHERE position=gap.previous) ORDER BY gap.previous LIMIT 1
        """;

    private const string LastBefore = "SELECT max(version) FROM events WHERE stream=? AND version<?";

    /// <summary>What stood at a position that is empty now.</summary>
    public BrokenLink At(long position)
    {
        using var known = database.Prepare(ByItsPlace).With(position);
        if (known.Step()) return Missing(known, known.Long(2));
        using var gap = database.Prepare(BehindTheGap).With(position);
        if (!gap.Step()) return new BrokenLink(null, null, BrokenLinkReason.VersionMissing);
        using var before = database.Prepare(LastBefore).With(gap.Long(2)).With(gap.Long(3));
        before.Step();
        return Missing(gap, before.Long(0) + 1);
    }

    /// <summary>Null when the stored name was altered into one that cannot be.</summary>
    public static StreamId? Name(string kind, string key) => StreamId.TryParse($"{kind}/{key}", out var id) ? id : null;

    private static BrokenLink Missing(Statement found, long version) =>
        new(found.IsNull(0) ? null : Name(found.Text(0), found.Text(1)), version, BrokenLinkReason.VersionMissing);
}
