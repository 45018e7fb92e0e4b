using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Reading;

/// <summary>
/// Everything that can be read, by GrantsPlatform.Reading alone: queries ask who may. <c>TState</c> is the state type of the decider of the stream's kind.
/// </summary>
internal interface IReads
{
    /// <summary>The state now; that of a stream without events when there is none.</summary>
    ValueTask<TState> ReadAsync<TState>(StreamId stream, CancellationToken cancellation = default) where TState : class;

    /// <summary>The state with its version (0: no such stream), to send back as <c>ExpectedVersion</c>.</summary>
    ValueTask<Versioned<TState>> ReadVersionedAsync<TState>(StreamId stream, CancellationToken cancellation = default) where TState : class;

    /// <summary>What happened, oldest first. An envelope's reason is a hash: its text is the content record <see cref="Commands.ReasonRecord"/>.</summary>
    ValueTask<IReadOnlyList<EventEnvelope>> HistoryAsync(StreamId stream, CancellationToken cancellation = default);

    /// <summary>The same, each with its hash.</summary>
    ValueTask<IReadOnlyList<HashedEvent>> TrailOfAsync(StreamId stream, CancellationToken cancellation = default);

    /// <summary>What happened, whatever it happened to, latest first: see <see cref="ITrail"/>.</summary>
    ValueTask<HashedPage> TrailAsync(TrailQuery query, CancellationToken cancellation = default);

    /// <summary>The letters that what happened to a stream had written, in its order.</summary>
    ValueTask<IReadOnlyList<ToldNotice>> ToldAsync(StreamId stream, CancellationToken cancellation = default);

    /// <summary>The last heads that were sealed, latest first.</summary>
    ValueTask<IReadOnlyList<Head>> HeadsAsync(int most, CancellationToken cancellation = default);

    /// <summary>What waits to be carried out, due or not, the longest due first; nothing while effects are paused.</summary>
    ValueTask<IReadOnlyList<WaitingEffect>> EffectsAsync(int most, CancellationToken cancellation = default);

    ValueTask<bool> AreEffectsPausedAsync(CancellationToken cancellation = default);

    /// <summary>What happened as it is stored and hashed, for whoever verifies it elsewhere.</summary>
    ValueTask<IReadOnlyList<StoredEvent>> StoredAsync(StreamId stream, CancellationToken cancellation = default);

    /// <summary>What happens next by itself, earliest first.</summary>
    ValueTask<IReadOnlyList<Upcoming>> UpcomingAsync(StreamId stream, CancellationToken cancellation = default);

    ValueTask<Contents> ContentsAsync(StreamId stream, CancellationToken cancellation = default);
    ValueTask<byte[]?> ContentAsync(StreamId stream, string name, int version, CancellationToken cancellation = default);

    /// <summary>One page of a view; <typeparamref name="TRow"/> is the type of the view's bodies.</summary>
    ValueTask<RowPage<TRow>> QueryAsync<TRow>(ViewQuery query, CancellationToken cancellation = default);

    /// <summary>Rows that meet the query, counted by the values of filters: see <see cref="IViewStore.CountAsync"/>.</summary>
    ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation = default);

    /// <summary>Those of these rows that are there, in the order asked for.</summary>
    ValueTask<IReadOnlyList<Row<TRow>>> FindRowsAsync<TRow>(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation = default);

    ValueTask<Row<TRow>?> FindRowAsync<TRow>(string view, string partition, string row, CancellationToken cancellation = default);
    ValueTask<IReadOnlyList<TotalRow>> TotalsAsync(string total, string partition, CancellationToken cancellation = default);
}

/// <param name="Version">Of the event.</param>
/// <param name="Letter">Its permanent name.</param>
public sealed record ToldNotice(long Version, string Letter);

public sealed record HashedEvent(EventEnvelope Event, string Hash);

/// <param name="Next">Null on the last page.</param>
/// <param name="Reached">How far back the page went.</param>
public sealed record HashedPage(IReadOnlyList<HashedEvent> Events, string? Next, DateTimeOffset? Reached);

public sealed record Versioned<TState>(TState State, long Version);

/// <summary><paramref name="Version"/> is that of the owning <paramref name="Stream"/> when the row was written.</summary>
public sealed record Row<TRow>(string Id, StreamId Stream, long Version, TRow Body);

/// <param name="Next">Null on the last page.</param>
/// <param name="Previous">Null on the first page.</param>
public sealed record RowPage<TRow>(IReadOnlyList<Row<TRow>> Rows, string? Next, string? Previous = null);
