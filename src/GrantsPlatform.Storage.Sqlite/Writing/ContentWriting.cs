using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>
/// Erasing deletes the bytes of every version; secure_delete overwrites them in the file, and the log is emptied soon after.
/// What remains is beyond a database: backups, and what a disk or file system keeps of overwritten blocks.
/// </summary>
internal static class ContentWriting
{
    public static void Apply(Session session, long stream, ContentChange change)
    {
        var latest = Latest(session, stream, change.Name);
        switch (change)
        {
            case ContentChange.Put put:
                Insert(session, stream, put.Name, latest + 1).With(put.Bytes.AsSpan()).Run();
                break;
            case ContentChange.Erase when latest > 0:
                session.Database.Prepare("DELETE FROM contents WHERE stream=? AND name=?").With(stream).With(change.Name).Run();
                Insert(session, stream, change.Name, latest).With((string?)null).Run();
                FoldKeeping.Drop(session, stream);
                session.HasErased = true;
                break;
            case ContentChange.Erase:
                break;
            default:
                throw new InvalidOperationException($"{change} is not a change of content.");
        }
    }

    private static Sql.Statement Insert(Session session, long stream, string name, long version) =>
        session.Database.Prepare("INSERT INTO contents(stream, name, version, bytes) VALUES(?,?,?,?)").With(stream).With(name).With(version);

    private static long Latest(Session session, long stream, string name)
    {
        using var latest = session.Database.Prepare("SELECT max(version) FROM contents WHERE stream=? AND name=?").With(stream).With(name);
        return latest.Step() && !latest.IsNull(0) ? latest.Long(0) : 0;
    }
}
