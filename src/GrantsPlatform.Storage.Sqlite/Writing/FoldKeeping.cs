using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

internal static class FoldKeeping
{
    private const string Kept = "SELECT fold, version, hash, bytes FROM folds WHERE stream=(SELECT id FROM streams WHERE kind=? AND key=?)";
    private const string Put = "INSERT INTO folds(stream, fold, version, hash, bytes) VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET fold=excluded.fold, version=excluded.version, hash=excluded.hash, bytes=excluded.bytes";

    public static StoredSnapshot? Find(Database database, StreamId stream)
    {
        using var found = database.Prepare(Kept).With(stream.Kind).With(stream.Key);
        return found.Step() ? new StoredSnapshot(found.Text(0), found.Long(1), found.Text(2), found.Blob(3).ToArray()) : null;
    }

    public static bool Keep(Session session, StreamId stream, StoredSnapshot snapshot)
    {
        if (session.Find(stream) is not { } known) return false;
        session.Database.Prepare(Put).With(known.Id).With(snapshot.Fold).With(snapshot.Version).With(snapshot.Hash).With(snapshot.Bytes.Span).Run();
        return true;
    }

    public static void Drop(Session session, long stream) => session.Database.Prepare("DELETE FROM folds WHERE stream=?").With(stream).Run();
}
