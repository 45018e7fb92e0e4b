using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Chain;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;
using GrantsPlatform.Storage.Sqlite.Writing;

namespace GrantsPlatform.Storage.Sqlite;

/// <summary>
/// Everything in one SQLite file: one writer that commits in groups, readers beside it that never wait for it.
/// </summary>
public sealed class SqliteStore : IStore, IDerivedStore
{
    private const int StreamsAtATime = 1000;

    /// <summary>So many thousands of events at most are noted while somebody waits for a page of the trail.</summary>
    private const int BlocksMeanwhile = 20;

    private readonly string _file;
    private readonly ViewLayouts _views;
    private readonly ViewReading _rows;
    private readonly ReaderPool _readers;
    private readonly Writer? _writer;
    private readonly FileStream? _lock;

    private SqliteStore(SqliteStoreOptions options, ViewLayouts views)
    {
        _file = options.File;
        _views = views;
        var words = options.ReadOnly ? null : new WordMemory();
        _rows = new ViewReading(views, words);
        _readers = new ReaderPool(_file, options);
        if (words is null) return;
        _lock = WriterLock.Take(_file);
        try
        {
            _writer = new Writer(_file, options, words);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store, creating or migrating it first unless it is opened to be read only.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message says which, and what to write.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be opened: in use, out of reach, newer than the program; the message says what to do.</exception>
    public static Task<SqliteStore> OpenAsync(SqliteStoreOptions options, ImmutableArray<ViewSchema> views, CancellationToken cancellation = default)
    {
        options.Validate();
        var layouts = new ViewLayouts(views);
        return Task.Run(() => Open(options, layouts), cancellation);
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        _readers.ReadAsync(database => EventReading.Stream(database, stream, afterVersion), cancellation);

    public ValueTask<LoadedStream> LoadAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        _readers.ReadAsync(database => EventReading.Load(database, stream, afterVersion), cancellation);

    public Task<bool> RememberAsync(StreamId stream, RememberedCommand command, CancellationToken cancellation) =>
        WriteAsync(session => Remembering.Apply(session, stream, command), cancellation);

    public ValueTask<StoredSnapshot?> FindSnapshotAsync(StreamId stream, CancellationToken cancellation) =>
        _readers.ReadAsync(database => FoldKeeping.Find(database, stream), cancellation);

    public Task KeepSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancellation) =>
        WriteAsync(session => FoldKeeping.Keep(session, stream, snapshot), cancellation);

    public Task<bool> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        CommitWriting.Demand(commit, _views);
        return WriteAsync(session => CommitWriting.Apply(session, commit), cancellation);
    }

    public async IAsyncEnumerable<StreamId> ListStreamsAsync(string? kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        StreamId? last = null;
        while (true)
        {
            var page = await _readers.ReadAsync(database => EventReading.Streams(database, kind, last, StreamsAtATime), cancellation);
            foreach (var stream in page) yield return stream;
            if (page.Count < StreamsAtATime) yield break;
            last = page[^1];
        }
    }

    public Task<bool> ReplaceDerivedAsync(Derived derived, CancellationToken cancellation)
    {
        foreach (var put in derived.Rows) _views.Demand(put);
        return WriteAsync(session => CommitWriting.Replace(session, derived), cancellation);
    }

    public ValueTask<Contents> ReadContentsAsync(StreamId stream, CancellationToken cancellation) =>
        _readers.ReadAsync(database => ContentReading.All(database, stream), cancellation);

    public ValueTask<byte[]?> ReadContentAsync(StreamId stream, string name, int version, CancellationToken cancellation) =>
        _readers.ReadAsync(database => ContentReading.Version(database, stream, name, version), cancellation);

    public ValueTask<IReadOnlyList<byte[]>> ReadAllVersionsAsync(StreamId stream, CancellationToken cancellation) =>
        _readers.ReadAsync(database => ContentReading.AllVersions(database, stream), cancellation);

    public ValueTask<StoredRow?> FindRowAsync(string view, string partition, string row, CancellationToken cancellation) =>
        _readers.ReadAsync(database => ViewReading.Find(database, view, partition, row), cancellation);

    public ValueTask<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation) =>
        _readers.ReadAsync(_rows.Plan(query), cancellation);

    public ValueTask<IReadOnlyList<StoredRow>> FindRowsAsync(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation) =>
        _readers.ReadAsync(database => ViewReading.FindAll(database, view, partition, rows), cancellation);

    public ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation) =>
        _readers.ReadAsync(_rows.PlanCount(query, by), cancellation);

    public ValueTask<IReadOnlyList<TotalRow>> ReadTotalsAsync(string total, string partition, CancellationToken cancellation) =>
        _readers.ReadAsync(database => TotalReading.Read(database, total, partition), cancellation);

    public ValueTask<Derived> ReadDerivedAsync(StreamId stream, CancellationToken cancellation) =>
        _readers.ReadAsync(database => DerivedReading.Of(database, stream), cancellation);

    public ValueTask<IReadOnlyList<ViewDifference>> ReadContradictionsAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(DerivedReading.AtOdds, cancellation);

    public Task<long> RecountAsync(CancellationToken cancellation) => WriteAsync(TotalWriting.Recount, cancellation);

    public ValueTask<IReadOnlyList<StoredEffect>> ReadDueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(database => EffectReading.Due(database, now, limit), cancellation);

    public ValueTask<IReadOnlyList<StoredEffect>> ReadEffectsAsync(StreamId source, CancellationToken cancellation) =>
        _readers.ReadAsync(database => EffectReading.Of(database, source), cancellation);

    public Task CompleteEffectAsync(StreamId source, string effectId, CancellationToken cancellation) =>
        WriteAsync(session => EffectWriting.Complete(session, effectId), cancellation);

    public Task PostponeEffectAsync(StreamId source, string effectId, int attempts, DateTimeOffset notBefore, CancellationToken cancellation) =>
        WriteAsync(session => EffectWriting.Postpone(session, effectId, attempts, notBefore), cancellation);

    public Task SplitEffectAsync(StreamId source, string effectId, IReadOnlyList<NewEffect> parts, CancellationToken cancellation) =>
        WriteAsync(session => EffectWriting.Split(session, source, effectId, parts), cancellation);

    public ValueTask<IReadOnlyList<StreamDeadline>> ReadDueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        _readers.ReadAsync(database => EffectReading.DueStreams(database, now, limit), cancellation);

    public ValueTask<DateTimeOffset?> ReadDeadlineAsync(StreamId stream, CancellationToken cancellation) =>
        _readers.ReadAsync(database => EffectReading.DeadlineOf(database, stream), cancellation);

    public ValueTask<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(EffectReading.NextWake, cancellation);

    public ValueTask<bool> EffectsArePausedAsync(CancellationToken cancellation) =>
        _readers.ReadAsync(EffectReading.ArePaused, cancellation);

    public Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation) =>
        WriteAsync(session => EffectWriting.Pause(session, paused), cancellation);

    public async Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (_writer is null) throw Outage.ReadOnly(_file);
        var head = await Sealing.SealAsync(_readers, _writer, now, cancellation);
        await TrailNoting.CatchUpAsync(_readers, _writer, int.MaxValue, cancellation);
        return head;
    }

    public async ValueTask<TrailPage> ReadTrailAsync(TrailQuery query, CancellationToken cancellation)
    {
        query.Demand();
        if (_writer is not null && query.After is null) await TrailNoting.CatchUpAsync(_readers, _writer, BlocksMeanwhile, cancellation);
        return await _readers.ReadAsync(database => TrailReading.Page(database, query), cancellation);
    }

    public ValueTask<IReadOnlyList<Head>> ReadHeadsAsync(int most, CancellationToken cancellation) => _readers.ReadAsync(database => Sealing.Latest(database, most), cancellation);

    public async ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation) =>
        await Task.Run(() => Verify(against, cancellation), cancellation);

    /// <summary>Writes one file, which may be opened as a store; <paramref name="path"/> is read as in <see cref="SqliteStoreOptions"/>.</summary>
    public Task BackupAsync(string path, CancellationToken cancellation)
    {
        var target = new SqliteStoreOptions(path);
        target.Validate();
        return Task.Run(() => Backup.Run(_readers, target.File, cancellation), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        if (_writer is not null) await _writer.DisposeAsync();
        _lock?.Dispose();
    }

    /// <summary>Any work in the writer's transaction: for this library's tests.</summary>
    internal Task<T> WriteAsync<T>(Func<Session, T> apply, CancellationToken cancellation) =>
        _writer is null ? Task.FromException<T>(Outage.ReadOnly(_file)) : _writer.SubmitAsync(apply, cancellation);

    private static SqliteStore Open(SqliteStoreOptions options, ViewLayouts views)
    {
        if (options.ReadOnly && !File.Exists(options.File)) throw Outage.Missing(options.File);
        // With a log beside it, it may be one whose first pages a kill kept from it.
        if (new FileInfo(options.File) is { Exists: true, Length: 0 } && new FileInfo(options.File + "-wal") is not { Exists: true, Length: > 0 }) throw Outage.Emptied(options.File);
        try
        {
            var store = new SqliteStore(options, views);
            store._readers.Open().Dispose();
            return store;
        }
        catch (Exception failure) when (Outage.Is(failure))
        {
            throw Outage.From(failure, options.File);
        }
    }

    private ChainReport Verify(Head? against, CancellationToken cancellation)
    {
        try
        {
            using var database = _readers.Open();
            return new Verification(database, against).Run(cancellation);
        }
        catch (SqliteFault fault)
        {
            throw Outage.From(fault, _file);
        }
    }
}
