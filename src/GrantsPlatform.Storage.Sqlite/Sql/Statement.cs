using System.Text;
using SQLitePCL;

namespace GrantsPlatform.Storage.Sqlite.Sql;

/// <summary>
/// A prepared statement, kept by its connection and used again and again. Disposing gives it back (resets it), so that
/// a reader never holds a snapshot longer than it reads.
/// </summary>
internal sealed class Statement(Database database, sqlite3_stmt handle) : IDisposable
{
    private int _next = 1;

    /// <summary>A binding that failed may have left it half bound.</summary>
    public Statement FromTheStart()
    {
        _next = 1;
        return this;
    }

    /// <summary>Binds the next parameter, in the order in which they stand in the text.</summary>
    public Statement With(long value) => Checked(raw.sqlite3_bind_int64(handle, _next++, value));

    public Statement With(long? value) => value is { } some ? With(some) : Checked(raw.sqlite3_bind_null(handle, _next++));

    public Statement With(string? value)
    {
        if (value is null) return Checked(raw.sqlite3_bind_null(handle, _next++));
        if (value.Length is 0 or > 256) return Checked(raw.sqlite3_bind_text(handle, _next++, value));
        Span<byte> utf8 = stackalloc byte[value.Length * 3];
        return Checked(raw.sqlite3_bind_text(handle, _next++, utf8[..Encoding.UTF8.GetBytes(value, utf8)]));
    }

    public Statement With(ReadOnlySpan<byte> value) => Checked(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(handle, _next++, 0)
        : raw.sqlite3_bind_blob(handle, _next++, value));

    /// <summary>True while there is a row.</summary>
    public bool Step() => raw.sqlite3_step(handle) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        var code => throw database.Fault(code),
    };

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run()
    {
        using (this)
            while (Step()) { }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;
    public long Long(int column) => raw.sqlite3_column_int64(handle, column);
    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);
    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose()
    {
        // The code repeats that of the step that failed, which has been thrown already.
        _ = raw.sqlite3_reset(handle);
        _ = raw.sqlite3_clear_bindings(handle);
        _next = 1;
    }

    public void Close() => handle.Dispose();

    private Statement Checked(int code) => code == raw.SQLITE_OK ? this : throw database.Fault(code);
}
