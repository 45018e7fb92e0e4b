using BitFaster.Caching.Lru;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>The writer's connection and what it remembers of the store. Whatever is rolled back must be forgotten.</summary>
internal sealed class Session : IDisposable
{
    private readonly FastConcurrentLru<StreamId, StreamRow> _streams = new(100_000);
    private readonly FastConcurrentLru<(PlaceKind, string, string), long> _places = new(20_000);

    private Session(Database database)
    {
        Database = database;
        Forget();
    }

    public Database Database { get; }

    /// <summary>Set by an erasure: old pages of the log should go too.</summary>
    public bool HasErased { get; set; }

    /// <summary>Of rows that this transaction has written; of a write that failed in it there may be some too, which harms nobody: see <see cref="WordMemory"/>.</summary>
    public List<WrittenWords> Words { get; } = [];

    public static Session Open(string file, SqliteStoreOptions options)
    {
        var database = Database.OpenForWriting(file, options.BusyTimeout);
        try
        {
            database.Execute(
                $"""
                PRAGMA page_size=4096;
                PRAGMA journal_mode=WAL;
                PRAGMA synchronous=FULL;
                PRAGMA secure_delete=ON;
                PRAGMA cache_size=-{options.CacheMebibytes * 1024};
                PRAGMA wal_autocheckpoint=4000;
                PRAGMA journal_size_limit=67108864;
                PRAGMA temp_store=MEMORY;
                """);
            Migrations.Apply(database, file);
            return new Session(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>That of the last event. Places of events follow the order of their commits, without a gap.</summary>
    public long Position { get; private set; }

    public long TakePosition() => ++Position;

    public StreamRow? Find(StreamId stream)
    {
        if (_streams.TryGet(stream, out var known)) return known;
        using var found = Database.Prepare("SELECT id, version, deadline, last FROM streams WHERE kind=? AND key=?").With(stream.Kind).With(stream.Key);
        return found.Step() ? Remember(stream, new StreamRow(found.Long(0), found.Long(1), found.LongOrNull(2), found.LongOrNull(3))) : null;
    }

    /// <summary>Null, and nothing done, where it is there already.</summary>
    public StreamRow? Create(StreamId stream, long version, long? deadline, long? last)
    {
        if (_streams.TryGet(stream, out _)) return null;
        Database.Prepare("INSERT INTO streams(kind, key, version, deadline, last) VALUES(?,?,?,?,?) ON CONFLICT DO NOTHING")
            .With(stream.Kind).With(stream.Key).With(version).With(deadline).With(last).Run();
        return Database.Changes == 0 ? null : Remember(stream, new StreamRow(LastId(), version, deadline, last));
    }

    /// <summary>The deadline stands in an index: it is left alone when it stays.</summary>
    public void Move(StreamId stream, StreamRow before, StreamRow after)
    {
        if (after == before) return;
        if (after.Deadline == before.Deadline)
            Database.Prepare("UPDATE streams SET version=?, last=? WHERE id=?").With(after.Version).With(after.Last).With(after.Id).Run();
        else
            Database.Prepare("UPDATE streams SET version=?, last=?, deadline=? WHERE id=?").With(after.Version).With(after.Last).With(after.Deadline).With(after.Id).Run();
        Remember(stream, after);
    }

    public long Place(PlaceKind kind, string name, string partition)
    {
        if (_places.TryGet((kind, name, partition), out var known)) return known;
        using var found = Database.Prepare("SELECT id FROM places WHERE kind=? AND name=? AND partition=?").With((long)kind).With(name).With(partition);
        var id = found.Step() ? found.Long(0) : CreatePlace(kind, name, partition);
        _places.AddOrUpdate((kind, name, partition), id);
        return id;
    }

    /// <summary>After a rollback: what was remembered may never have been.</summary>
    public void Forget()
    {
        _streams.Clear();
        _places.Clear();
        Position = Database.Scalar("SELECT max(position) FROM events") ?? 0;
    }

    public long LastId() => SQLitePCL.raw.sqlite3_last_insert_rowid(Database.Handle);

    public void Dispose() => Database.Dispose();

    private long CreatePlace(PlaceKind kind, string name, string partition)
    {
        Database.Prepare("INSERT INTO places(kind, name, partition) VALUES(?,?,?)").With((long)kind).With(name).With(partition).Run();
        return LastId();
    }

    /// <summary>Nobody else writes: what was written last is what stands there.</summary>
    private StreamRow Remember(StreamId stream, StreamRow row)
    {
        _streams.AddOrUpdate(stream, row);
        return row;
    }
}

/// <param name="Last">Position of the last event.</param>
internal sealed record StreamRow(long Id, long Version, long? Deadline, long? Last);

internal enum PlaceKind
{
    View = 1,
    Total = 2,
}
