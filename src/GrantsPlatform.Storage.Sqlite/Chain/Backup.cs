using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;
using SQLitePCL;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>
/// Copies page by page from one snapshot, while writing goes on. The copy appears under its name only when it is whole
/// and on disk; it is a single file, and starts with effects paused.
/// </summary>
internal static class Backup
{
    private const int PagesAtATime = 2048;

    public static void Run(ReaderPool readers, string file, CancellationToken cancellation)
    {
        if (File.Exists(file)) throw Outage.BackupExists(file);
        var unfinished = file + ".partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file).Required("the folder"));
            File.Delete(unfinished);
            using (var source = readers.Open())
            using (var copy = Database.OpenForWriting(unfinished, TimeSpan.Zero))
            {
                Copy(source, copy, cancellation);
                copy.Execute("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; UPDATE settings SET value=1 WHERE name='effects_paused';");
            }
            File.Move(unfinished, file);
        }
        catch (Exception failure)
        {
            File.Delete(unfinished);
            if (Outage.Is(failure)) throw Outage.From(failure, file);
            throw;
        }
    }

    private static void Copy(Database source, Database copy, CancellationToken cancellation)
    {
        // Reading inside one transaction keeps the snapshot, or each commit would make the copy begin again.
        source.Execute("BEGIN");
        source.Scalar("SELECT count(*) FROM settings");
        using (var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main"))
        {
            if (backup.IsInvalid) throw copy.Fault(raw.sqlite3_errcode(copy.Handle));
            int code;
            while ((code = raw.sqlite3_backup_step(backup, PagesAtATime)) == raw.SQLITE_OK) cancellation.ThrowIfCancellationRequested();
            if (code != raw.SQLITE_DONE) throw copy.Fault(code);
        }
        source.Execute("ROLLBACK");
    }
}
