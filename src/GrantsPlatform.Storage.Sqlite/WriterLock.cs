using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite;

/// <summary>
/// One process writes. SQLite alone would let two take turns, each with its own idea of what comes next; the lock on this
/// file ends with the process that holds it, however it ends, and leaves readers alone.
/// </summary>
internal static class WriterLock
{
    public static FileStream Take(string file)
    {
        var path = file + ".lock";
        try
        {
            Private.CreateFolder(Path.GetDirectoryName(file).Required("the folder"));
            return Private.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        }
        catch (IOException held) when (File.Exists(path))
        {
            throw Outage.SecondWriter(file, held);
        }
        catch (Exception failure) when (Outage.Is(failure))
        {
            throw Outage.From(failure, file);
        }
    }
}
