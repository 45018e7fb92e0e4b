using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>
/// Where everything is kept. A store that passes the contract suite (tests/GrantsPlatform.Storage.Contract) can serve both hosts.
/// A call that cannot be carried out throws <see cref="StoreUnavailableException"/>; nothing is acknowledged before it is durable.
/// </summary>
public interface IStore : IEventStore, IContentStore, IViewStore, IEffectStore, IChain, ITrail, IAsyncDisposable;

public interface IEventStore
{
    /// <summary>The stored events of a stream after a version, oldest first; empty for a stream that does not exist.</summary>
    ValueTask<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellation);

    /// <summary>What a stream is folded from: the events after a version, and the commands that were accepted without an event at that version or after it.</summary>
    ValueTask<LoadedStream> LoadAsync(StreamId stream, long afterVersion, CancellationToken cancellation);

    /// <summary>
    /// Notes a command that was accepted without an event, where the stream still has the version at which it was decided; durable when it returns.
    /// False when the stream has moved on, or when another command of that id is noted already; noting the same again changes nothing.
    /// </summary>
    Task<bool> RememberAsync(StreamId stream, RememberedCommand command, CancellationToken cancellation);

    /// <summary>What was kept last of how far a stream was folded; null where nothing is. Nothing rests on it: it may be gone at any time.</summary>
    ValueTask<StoredSnapshot?> FindSnapshotAsync(StreamId stream, CancellationToken cancellation);

    /// <summary>In the place of what was kept before. Erasing any content record of the stream throws it away.</summary>
    Task KeepSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancellation);

    /// <summary>
    /// Appends to one stream at an expected version (0: a new stream), together with everything that goes with it: all or nothing,
    /// and durable when it returns. False when the stream has moved on. Events may be none: then the version stays.
    /// A row put under a name that another stream used becomes this stream's; only a stream's own rows can be removed.
    /// </summary>
    Task<bool> CommitAsync(Commit commit, CancellationToken cancellation);

    /// <summary>Ids of the streams of a kind that have events, in ordinal order of their keys (null: every kind, by kind and key); for rebuilding views and for tools.</summary>
    IAsyncEnumerable<StreamId> ListStreamsAsync(string? kind, CancellationToken cancellation);

    /// <summary>Replaces the rows, contributions and deadline of one stream without an event, where the stream still has the version they were made from: a rebuild.</summary>
    Task<bool> ReplaceDerivedAsync(Derived derived, CancellationToken cancellation);
}

/// <summary>Versions of a record count from 1; no number is ever used again, not even after an erasure.</summary>
public interface IContentStore
{
    /// <summary>The current version of every content record of the stream, by name.</summary>
    ValueTask<Contents> ReadContentsAsync(StreamId stream, CancellationToken cancellation);

    /// <summary>One version of one record, or null when there is none (any more).</summary>
    ValueTask<byte[]?> ReadContentAsync(StreamId stream, string name, int version, CancellationToken cancellation);

    /// <summary>Every version that is kept of every content record of the stream, in no order: what the stream still refers to.</summary>
    ValueTask<IReadOnlyList<byte[]>> ReadAllVersionsAsync(StreamId stream, CancellationToken cancellation);
}

public interface IViewStore
{
    ValueTask<StoredRow?> FindRowAsync(string view, string partition, string row, CancellationToken cancellation);

    /// <summary>Those of these rows that are there, in the order asked for.</summary>
    ValueTask<IReadOnlyList<StoredRow>> FindRowsAsync(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation);

    /// <summary>One page, by a sort and filters of the view's schema; any other name throws <see cref="ArgumentException"/>.</summary>
    ValueTask<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation);

    /// <summary>
    /// All rows that meet the query, whatever its sort, size and place, counted by the values of filters: one line for each combination that
    /// occurs, in ordinal order. By none: one line, of all.
    /// </summary>
    ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation);

    /// <summary>The sums kept for a partition of a total, by group, ordinal order. Measures whose sum is zero are left out, and groups without any other.</summary>
    ValueTask<IReadOnlyList<TotalRow>> ReadTotalsAsync(string total, string partition, CancellationToken cancellation);
}

public interface IEffectStore
{
    /// <summary>
    /// Effects that may be carried out now: the first unfinished one of each lane, when its time has come. Longest due first
    /// (by the instant from which they may run, then in the order of their commits). While effects are paused, none.
    /// </summary>
    ValueTask<IReadOnlyList<StoredEffect>> ReadDueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>The first unfinished effect of each lane of one stream, in the order of its commits, whether their time has come or not. While effects are paused, none.</summary>
    ValueTask<IReadOnlyList<StoredEffect>> ReadEffectsAsync(StreamId source, CancellationToken cancellation);

    /// <summary>Nothing happens when it is finished already.</summary>
    Task CompleteEffectAsync(StreamId source, string effectId, CancellationToken cancellation);

    /// <summary>Nothing happens when it is finished already.</summary>
    Task PostponeEffectAsync(StreamId source, string effectId, int attempts, DateTimeOffset notBefore, CancellationToken cancellation);

    /// <summary>Puts others in the place of an effect, all or nothing: it is finished, and they begin. Nothing happens when it is finished already.</summary>
    Task SplitEffectAsync(StreamId source, string effectId, IReadOnlyList<NewEffect> parts, CancellationToken cancellation);

    /// <summary>Streams whose deadline is not after now, earliest first. While effects are paused, none.</summary>
    ValueTask<IReadOnlyList<StreamDeadline>> ReadDueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>The deadline of one stream as it was last set, come or not. While effects are paused, null.</summary>
    ValueTask<DateTimeOffset?> ReadDeadlineAsync(StreamId stream, CancellationToken cancellation);

    /// <summary>The earliest instant at which an effect or a deadline falls due (in the past when one is due already), or null. While effects are paused, null.</summary>
    ValueTask<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation);

    /// <summary>A restored store starts paused, so that nothing is sent twice before somebody has looked.</summary>
    ValueTask<bool> EffectsArePausedAsync(CancellationToken cancellation);
    Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation);
}

/// <summary>The store could not do it now: disk full, read-only, locked, out of reach. The caller answers 503; nothing was written, or it was written and a repetition changes nothing.</summary>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What lies there is damaged, or no store of this program: no other attempt changes that.</summary>
    public bool IsUnreadable { get; init; }
}
