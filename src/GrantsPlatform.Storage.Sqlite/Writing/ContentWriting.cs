using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>
/// Erasing deletes the bytes of every version; secure_delete overwrites them in the file, and the log is emptied soon after.
/// What remains is beyond a database: backups, and what a disk or file system keeps of overwritten blocks.
/// </summary>
internal static class ContentWriting
{
    private const string Current = "SELECT version, content FROM records WHERE stream=? AND name=?";

    private const string Insert = "INSERT INTO contents(stream, name, version, previous, bytes) VALUES(?,?,?,?,?)";

    private const string Point = "INSERT INTO records(stream, name, version, content) VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET version=excluded.version, content=excluded.content";

    internal const string EraseAll =
        """
        DELETE FROM contents WHERE id IN (
            WITH RECURSIVE kept(id) AS (
                SELECT ? UNION ALL SELECT c.previous FROM kept JOIN contents c ON c.id=kept.id WHERE c.previous IS NOT NULL)
            SELECT id FROM kept)
        """;

    public static void Apply(Session session, long stream, ContentChange change)
    {
        var (version, content) = Latest(session, stream, change.Name);
        switch (change)
        {
            case ContentChange.Put put:
                session.Database.Prepare(Insert).With(stream).With(put.Name).With(version + 1).With(content).With(put.Bytes.AsSpan()).Run();
                PointTo(session, stream, put.Name, version + 1, session.LastId());
                break;
            case ContentChange.Erase when version > 0:
                session.Database.Prepare(EraseAll).With(content).Run();
                PointTo(session, stream, change.Name, version, null);
                FoldKeeping.Drop(session, stream);
                session.HasErased = true;
                break;
            case ContentChange.Erase:
                break;
            default:
                throw new InvalidOperationException($"{change} is not a change of content.");
        }
    }

    private static void PointTo(Session session, long stream, string name, long version, long? content) =>
        session.Database.Prepare(Point).With(stream).With(name).With(version).With(content).Run();

    /// <summary>Version 0 where there never was one; no content where it was erased.</summary>
    private static (long Version, long? Content) Latest(Session session, long stream, string name)
    {
        using var latest = session.Database.Prepare(Current).With(stream).With(name);
        return latest.Step() ? (latest.Long(0), latest.LongOrNull(1)) : (0, null);
    }
}
