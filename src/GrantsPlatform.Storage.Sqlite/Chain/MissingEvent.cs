using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>Names an event that is not there any more, as far as the rest of the store still tells.</summary>
internal sealed class MissingEvent(Database database)
{
    /// <summary>The event after it in its stream lies behind the gap, the one before it, if any, lies before.</summary>
    private const string InsideAStream =
        """
        SELECT s.kind, s.key, coalesce(b.version, 0) + 1 FROM events e
        LEFT JOIN events b ON b.stream=e.stream AND b.version=(SELECT max(version) FROM events WHERE stream=e.stream AND version<e.version)
        LEFT JOIN streams s ON s.id=e.stream
        WHERE e.position>?1 AND e.version>coalesce(b.version, 0) + 1 AND coalesce(b.position, 0)<?1
        ORDER BY e.position LIMIT 1
        """;

    private const string AtTheEndOfAStream =
        """
        SELECT s.kind, s.key, coalesce((SELECT max(version) FROM events WHERE stream=s.id), 0) + 1 FROM streams s
        WHERE s.version>0 AND NOT EXISTS(SELECT 1 FROM events WHERE stream=s.id AND version=s.version) ORDER BY s.id
        """;

    /// <summary>What stood at a position that is empty now.</summary>
    public BrokenLink At(long position)
    {
        using var inside = database.Prepare(InsideAStream).With(position);
        return (inside.Step() ? Link(inside) : null) ?? AtTheEnd().FirstOrDefault() ?? new BrokenLink(null, null, BrokenLinkReason.VersionMissing);
    }

    /// <summary>Streams that are known to be longer than what is left of them.</summary>
    public IEnumerable<BrokenLink> AtTheEnd()
    {
        using var ends = database.Prepare(AtTheEndOfAStream);
        while (ends.Step()) yield return Link(ends);
    }

    /// <summary>Null when the stored name was altered into one that cannot be.</summary>
    public static StreamId? Name(string kind, string key) => StreamId.TryParse($"{kind}/{key}", out var id) ? id : null;

    private static BrokenLink Link(Statement found) =>
        new(found.IsNull(0) ? null : Name(found.Text(0), found.Text(1)), found.Long(2), BrokenLinkReason.VersionMissing);
}
