using GrantsPlatform.Runtime.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GrantsPlatform.Storage.Sqlite.Sql;

/// <summary>One connection with its prepared statements; used by one thread at a time.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;

    // By reference: the texts are constants, and hashing their characters would cost as much as running some of them.
    private readonly Dictionary<string, Statement> _statements = new(ReferenceEqualityComparer.Instance);

    private Database(SqliteConnection connection) => _connection = connection;

    public sqlite3 Handle => _connection.Handle!;

    /// <summary>SQLite ends a transaction by itself on some failures; asking is the only way to know.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>How many rows the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(Handle);

    public static Database OpenForWriting(string file, TimeSpan busy)
    {
        var database = Open(file, SqliteOpenMode.ReadWriteCreate, busy);
        // The log and its index take the mode of the file.
        Private.Close(new FileInfo(file));
        return database;
    }

    /// <summary>
    /// A copy in a folder that cannot be written has no room for the files that WAL needs beside it: as nobody
    /// can be writing there, it is read as it is.
    /// </summary>
    public static Database OpenForReading(string file, TimeSpan busy)
    {
        try
        {
            return Open(file, SqliteOpenMode.ReadOnly, busy);
        }
        catch (SqliteFault fault) when (fault.Code is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY && !File.Exists(file + "-wal"))
        {
            return Open($"file:{Uri.EscapeDataString(file).Replace("%2F", "/")}?immutable=1", SqliteOpenMode.ReadOnly, busy);
        }
    }

    /// <summary>The prepared statement of this text, a constant or one that is kept. Dispose it after use.</summary>
    public Statement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var known)) return known.FromTheStart();
        var code = raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle);
        if (code != raw.SQLITE_OK) throw Fault(code);
        return _statements[sql] = new Statement(this, handle);
    }

    /// <summary>Runs statements that need no parameter, one after the other.</summary>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql);
        if (code != raw.SQLITE_OK) throw Fault(code);
    }

    public long? Scalar(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() && !statement.IsNull(0) ? statement.Long(0) : null;
    }

    public SqliteFault Fault(int code) => new(code, raw.sqlite3_errmsg(Handle).utf8_to_string());

    public void WaitWhenBusy(TimeSpan busy) => _ = raw.sqlite3_busy_timeout(Handle, (int)busy.TotalMilliseconds);

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Close();
        _connection.Dispose();
    }

    private static Database Open(string source, SqliteOpenMode mode, TimeSpan busy)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            var database = new Database(connection);
            database.WaitWhenBusy(busy);
            // Opening is lazy: only a read shows whether the file can be used.
            database.Scalar("SELECT count(*) FROM sqlite_schema");
            return database;
        }
        catch (SqliteException failed)
        {
            connection.Dispose();
            throw new SqliteFault(failed.SqliteErrorCode, failed.Message);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
