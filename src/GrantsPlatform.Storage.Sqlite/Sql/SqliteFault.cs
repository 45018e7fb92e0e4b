using SQLitePCL;

namespace GrantsPlatform.Storage.Sqlite.Sql;

/// <summary>What SQLite answered when it did not do as asked. Never leaves this library: see <see cref="Outage"/>.</summary>
internal sealed class SqliteFault(int code, string message) : Exception($"SQLite {code}: {message}")
{
    /// <summary>The primary result code, without its extension.</summary>
    public int Code { get; } = code & 0xFF;

    /// <summary>The store is to blame, not the statement: the same one may succeed later.</summary>
    public bool IsOutage => Code is not (raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG or raw.SQLITE_RANGE or raw.SQLITE_MISUSE);

    /// <summary>The connection itself may be spoilt (a file opened without the right to write stays so): it is opened again before the next attempt.</summary>
    public bool SpoilsConnection => Code is not (raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED);
}
