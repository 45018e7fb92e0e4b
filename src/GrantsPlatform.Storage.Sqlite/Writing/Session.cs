using BitFaster.Caching.Lru;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>The writer's connection and what it remembers of the store. Whatever is rolled back must be forgotten.</summary>
internal sealed class Session : IDisposable
{
    private readonly FastConcurrentLru<StreamId, long> _streams = new(100_000);
    private readonly FastConcurrentLru<(PlaceKind, string, string), long> _places = new(20_000);
    private long _position;

    private Session(Database database)
    {
        Database = database;
        Forget();
    }

    public Database Database { get; }

    /// <summary>Set by an erasure: old pages of the log should go too.</summary>
    public bool HasErased { get; set; }

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

    /// <summary>Places of events follow the order of their commits, without a gap.</summary>
    public long TakePosition() => ++_position;

    public StreamRow? Find(StreamId stream)
    {
        if (_streams.TryGet(stream, out var known))
        {
            using var byId = Database.Prepare("SELECT version, deadline FROM streams WHERE id=?").With(known);
            return byId.Step() ? new StreamRow(known, byId.Long(0), byId.IsNull(1) ? null : byId.Long(1)) : null;
        }
        using var byName = Database.Prepare("SELECT id, version, deadline FROM streams WHERE kind=? AND key=?").With(stream.Kind).With(stream.Key);
        if (!byName.Step()) return null;
        _streams.AddOrUpdate(stream, byName.Long(0));
        return new StreamRow(byName.Long(0), byName.Long(1), byName.IsNull(2) ? null : byName.Long(2));
    }

    public long Create(StreamId stream, long version, long? deadline)
    {
        Database.Prepare("INSERT INTO streams(kind, key, version, deadline) VALUES(?,?,?,?)")
            .With(stream.Kind).With(stream.Key).With(version).With(deadline).Run();
        var id = LastId();
        _streams.AddOrUpdate(stream, id);
        return id;
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
        _position = Database.Scalar("SELECT max(position) FROM events") ?? 0;
    }

    public void Dispose() => Database.Dispose();

    private long CreatePlace(PlaceKind kind, string name, string partition)
    {
        Database.Prepare("INSERT INTO places(kind, name, partition) VALUES(?,?,?)").With((long)kind).With(name).With(partition).Run();
        return LastId();
    }

    private long LastId() => SQLitePCL.raw.sqlite3_last_insert_rowid(Database.Handle);
}

internal readonly record struct StreamRow(long Id, long Version, long? Deadline);

internal enum PlaceKind
{
    View = 1,
    Total = 2,
}
