using System.Collections.Concurrent;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

/// <summary>Read-only connections, opened as they are needed. Each statement sees the last commit; none waits for the writer.</summary>
internal sealed class ReaderPool(string file, SqliteStoreOptions options) : IDisposable
{
    private readonly ConcurrentStack<Database> _idle = [];
    private readonly SemaphoreSlim _free = new(options.Readers);
    private volatile bool _closed;

    public async ValueTask<T> ReadAsync<T>(Func<Database, T> read, CancellationToken cancellation)
    {
        if (!_free.Wait(0, CancellationToken.None)) await _free.WaitAsync(cancellation);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return Read(read);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>A connection of one's own, for long reads: disposed by the caller.</summary>
    public Database Open()
    {
        if (_closed) throw Outage.Closed(file);
        Database? database = null;
        try
        {
            database = Database.OpenForReading(file, options.BusyTimeout);
            Migrations.DemandCurrent(database, file);
            database.Execute($"PRAGMA cache_size=-{Math.Max(1, options.CacheMebibytes / 8) * 1024}; PRAGMA temp_store=MEMORY;");
            return database;
        }
        catch (Exception failure)
        {
            database?.Dispose();
            throw Outage.From(failure, file);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryPop(out var idle)) idle.Dispose();
    }

    private T Read<T>(Func<Database, T> read)
    {
        if (_closed) throw Outage.Closed(file);
        var database = _idle.TryPop(out var idle) ? idle : Open();
        try
        {
            var found = read(database);
            if (_closed) database.Dispose();
            else _idle.Push(database);
            return found;
        }
        catch (SqliteFault fault) when (fault.IsOutage)
        {
            database.Dispose();
            throw Outage.From(fault, file);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
