using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Chain;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Repair;
using GrantsPlatform.Storage.Tables.Writing;

namespace GrantsPlatform.Storage.Tables;

/// <summary>
/// Everything in tables of a storage account, without a transaction over more than one partition: see docs/adr/0013. Any number of processes may use one
/// store at once; each forgets everything it knows when it ends.
/// </summary>
public sealed class TableStore : IStore, IDerivedStore
{
    private readonly Schemas _schemas;
    private readonly Settings _settings;
    private readonly EventReading _events;
    private readonly ContentReading _contents;
    private readonly ViewReading _views;
    private readonly TotalReading _totals;
    private readonly AgendaReading _agenda;
    private readonly Committing _committing;
    private readonly Remembering _remembering;
    private readonly FoldKeeping _folds;
    private readonly EffectChanging _effects;
    private readonly Sealing _sealing;
    private readonly TrailNoting _trailNoting;
    private readonly TrailReading _trail;
    private readonly DerivedReading _derived;
    private readonly Recounting _recounting;
    private readonly Func<DateTimeOffset, CancellationToken, Task<RepairReport>> _repair;
    private readonly Func<Head?, CancellationToken, Task<ChainReport>> _verify;

    private TableStore(TableSet set, IEnumerable<ViewSchema> views)
    {
        var rows = new StreamRows(set);
        var agenda = new AgendaWriting(set);
        var following = new Following(set, agenda);
        var finishing = new Finishing(set, rows, agenda, following);
        _schemas = new Schemas(views);
        _settings = new Settings(set);
        _events = new EventReading(set, rows);
        _contents = new ContentReading(rows);
        _views = new ViewReading(set, _schemas);
        _totals = new TotalReading(set);
        _agenda = new AgendaReading(set, rows, _settings);
        _committing = new Committing(set, rows, agenda, following, finishing);
        _remembering = new Remembering(set);
        _folds = new FoldKeeping(set);
        _effects = new EffectChanging(set, rows, agenda);
        _sealing = new Sealing(set);
        _trailNoting = new TrailNoting(set, _events, _settings);
        _trail = new TrailReading(set, _events);
        _derived = new DerivedReading(set, rows);
        _recounting = new Recounting(set);
        _repair = (before, cancellation) => Repairing.RunAsync(set, agenda, finishing, before, cancellation);
        _verify = (against, cancellation) => new Verification(set, rows, _events, against).RunAsync(cancellation);
    }

    /// <summary>Makes the tables that are missing.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message says which, and what to write.</exception>
    /// <exception cref="StoreUnavailableException">The account is out of reach.</exception>
    public static async Task<TableStore> OpenAsync(ITables tables, TableStoreOptions options, IEnumerable<ViewSchema> views, CancellationToken cancellation)
    {
        options.Validate();
        var set = new TableSet(tables, options);
        var store = new TableStore(set, views);
        await set.CreateAsync(cancellation).ConfigureAwait(false);
        return store;
    }

    public async ValueTask<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        await _events.ReadAsync(stream, afterVersion, long.MaxValue, cancellation).ConfigureAwait(false);

    public async ValueTask<LoadedStream> LoadAsync(StreamId stream, long afterVersion, CancellationToken cancellation) =>
        await _events.LoadAsync(stream, afterVersion, cancellation).ConfigureAwait(false);

    public Task<bool> RememberAsync(StreamId stream, RememberedCommand command, CancellationToken cancellation) => _remembering.RememberAsync(stream, command, cancellation);

    public async ValueTask<StoredSnapshot?> FindSnapshotAsync(StreamId stream, CancellationToken cancellation) => await _folds.FindAsync(stream, cancellation).ConfigureAwait(false);

    public Task KeepSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancellation) => _folds.KeepAsync(stream, snapshot, cancellation);

    public Task<bool> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        Demands.Commit(commit, _schemas);
        var mayBeQuiet = commit is { ExpectedVersion: > 0, Events.Count: > 0, Rows.Count: 0, Totals.Count: 0, Effects.Count: 0 } && !commit.Contents.Any(change => change is ContentChange.Erase);
        return _committing.CommitAsync(commit.Stream, desk => desk.Head.Version == commit.ExpectedVersion ? commit : null, cancellation, mayBeQuiet: mayBeQuiet);
    }

    public IAsyncEnumerable<StreamId> ListStreamsAsync(string? kind, CancellationToken cancellation) => _events.ListAsync(kind, cancellation);

    public Task<bool> ReplaceDerivedAsync(Derived derived, CancellationToken cancellation)
    {
        Demands.Rows(derived.Rows, _schemas);
        return _committing.CommitAsync(derived.Stream, desk => Replacement.Of(desk, derived), cancellation);
    }

    public async ValueTask<Derived> ReadDerivedAsync(StreamId stream, CancellationToken cancellation) => await _derived.ReadAsync(stream, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<ViewDifference>> ReadContradictionsAsync(CancellationToken cancellation) => await _recounting.FindAsync(cancellation).ConfigureAwait(false);

    public Task<long> RecountAsync(CancellationToken cancellation) => _recounting.CorrectAsync(cancellation);

    public async ValueTask<Contents> ReadContentsAsync(StreamId stream, CancellationToken cancellation) => await _contents.AllAsync(stream, cancellation).ConfigureAwait(false);

    public async ValueTask<byte[]?> ReadContentAsync(StreamId stream, string name, int version, CancellationToken cancellation) =>
        await _contents.OneAsync(stream, name, version, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<byte[]>> ReadAllVersionsAsync(StreamId stream, CancellationToken cancellation) =>
        await _contents.AllVersionsAsync(stream, cancellation).ConfigureAwait(false);

    public async ValueTask<StoredRow?> FindRowAsync(string view, string partition, string row, CancellationToken cancellation) =>
        await _views.FindAsync(view, partition, row, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<StoredRow>> FindRowsAsync(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation) =>
        await _views.FindAllAsync(view, partition, rows, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation) =>
        await _views.CountAsync(query, by, cancellation).ConfigureAwait(false);

    public async ValueTask<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation) => await _views.QueryAsync(query, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<TotalRow>> ReadTotalsAsync(string total, string partition, CancellationToken cancellation) =>
        await _totals.ReadAsync(total, partition, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<StoredEffect>> ReadDueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        await _agenda.DueEffectsAsync(now, limit, cancellation).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<StoredEffect>> ReadEffectsAsync(StreamId source, CancellationToken cancellation) =>
        await _agenda.OfStreamAsync(source, cancellation).ConfigureAwait(false);

    public Task CompleteEffectAsync(StreamId source, string effectId, CancellationToken cancellation) => _effects.CompleteAsync(source, effectId, cancellation);

    public Task PostponeEffectAsync(StreamId source, string effectId, int attempts, DateTimeOffset notBefore, CancellationToken cancellation) =>
        _effects.PostponeAsync(source, effectId, attempts, notBefore, cancellation);

    public Task SplitEffectAsync(StreamId source, string effectId, IReadOnlyList<NewEffect> parts, CancellationToken cancellation)
    {
        Demands.Names(parts);
        return _committing.CommitAsync(source, desk => Replacement.Of(desk, effectId, parts), cancellation, effectId);
    }

    public async ValueTask<IReadOnlyList<StreamDeadline>> ReadDueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        await _agenda.DueDeadlinesAsync(now, limit, cancellation).ConfigureAwait(false);

    public async ValueTask<DateTimeOffset?> ReadDeadlineAsync(StreamId stream, CancellationToken cancellation) =>
        await _agenda.DeadlineAsync(stream, cancellation).ConfigureAwait(false);

    public async ValueTask<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation) => await _agenda.NextWakeAsync(cancellation).ConfigureAwait(false);

    public async ValueTask<bool> EffectsArePausedAsync(CancellationToken cancellation) => await _settings.IsPausedAsync(cancellation).ConfigureAwait(false);

    public Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation) => _settings.PauseAsync(paused, cancellation);

    public async Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var head = await _sealing.SealAsync(now, cancellation).ConfigureAwait(false);
        await _trailNoting.CatchUpAsync(cancellation).ConfigureAwait(false);
        return head;
    }

    public async ValueTask<TrailPage> ReadTrailAsync(TrailQuery query, CancellationToken cancellation)
    {
        query.Demand();
        if (query.After is null) await _trailNoting.CatchUpAsync(cancellation).ConfigureAwait(false);
        return await _trail.PageAsync(query, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<Head>> ReadHeadsAsync(int most, CancellationToken cancellation) => await _sealing.LatestAsync(most, cancellation).ConfigureAwait(false);

    public async ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation) => await _verify(against, cancellation).ConfigureAwait(false);

    /// <exception cref="NotSupportedException">Always: the service offers no copy of tables at an instant; they are exported by other means, see docs/functions.md.</exception>
    public Task BackupAsync(string path, CancellationToken cancellation) => Task.FromException(new NotSupportedException(
        "Une copie des tables d’un compte de stockage se fait en dehors de la plateforme\u202F: exportez-les vers un autre compte (docs/functions.md)."));

    /// <summary>
    /// Finishes what a crash left after the commit, throws away rows that never came to count, tombstones and stale entries of the agenda. Only what was begun
    /// before <paramref name="before"/> is looked at; safe at any time, by several at once.
    /// </summary>
    public Task<RepairReport> RepairAsync(DateTimeOffset before, CancellationToken cancellation) => _repair(before, cancellation);

    /// <summary>A small text kept beside everything else; null when none was written.</summary>
    public async ValueTask<string?> ReadMetaAsync(string name) => await _settings.TextAsync(name, CancellationToken.None).ConfigureAwait(false);

    /// <param name="value">At most 30 000 characters.</param>
    public Task WriteMetaAsync(string name, string value) => _settings.WriteTextAsync(name, value, CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
