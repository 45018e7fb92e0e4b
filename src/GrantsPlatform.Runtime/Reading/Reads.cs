using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Reading;

internal sealed class Reads(IStore store, RuntimeCatalogue catalogue, StateLoader streams, ContentLoader contents) : IReads
{
    public async ValueTask<TState> ReadAsync<TState>(StreamId stream, CancellationToken cancellation) where TState : class =>
        (TState)(await streams.ReadAsync(stream, cancellation).ConfigureAwait(false)).State;

    public async ValueTask<Versioned<TState>> ReadVersionedAsync<TState>(StreamId stream, CancellationToken cancellation) where TState : class
    {
        var snapshot = await streams.ReadAsync(stream, cancellation).ConfigureAwait(false);
        return new Versioned<TState>((TState)snapshot.State, snapshot.Version);
    }

    public async ValueTask<IReadOnlyList<EventEnvelope>> HistoryAsync(StreamId stream, CancellationToken cancellation) =>
        [.. (await store.ReadStreamAsync(stream, 0, cancellation).ConfigureAwait(false)).Select(stored => EventEnvelope.Open(stored.Bytes))];

    public async ValueTask<IReadOnlyList<Upcoming>> UpcomingAsync(StreamId stream, CancellationToken cancellation)
    {
        var snapshot = await streams.ReadAsync(stream, cancellation).ConfigureAwait(false);
        return [.. catalogue.DeciderOf(stream.Kind).Upcoming(snapshot.State).OrderBy(next => next.At)];
    }

    public ValueTask<Contents> ContentsAsync(StreamId stream, CancellationToken cancellation) => contents.ReadAsync(stream, cancellation);

    public ValueTask<byte[]?> ContentAsync(StreamId stream, string name, int version, CancellationToken cancellation) =>
        store.ReadContentAsync(stream, name, version, cancellation);

    public async ValueTask<RowPage<TRow>> QueryAsync<TRow>(ViewQuery query, CancellationToken cancellation)
    {
        var page = await store.QueryAsync(query, cancellation).ConfigureAwait(false);
        return new RowPage<TRow>([.. page.Rows.Select(Typed<TRow>)], page.Next, page.Previous);
    }

    public ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation) => store.CountAsync(query, by, cancellation);

    public async ValueTask<IReadOnlyList<Row<TRow>>> FindRowsAsync<TRow>(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation) =>
        [.. (await store.FindRowsAsync(view, partition, rows, cancellation).ConfigureAwait(false)).Select(Typed<TRow>)];

    public async ValueTask<Row<TRow>?> FindRowAsync<TRow>(string view, string partition, string row, CancellationToken cancellation) =>
        await store.FindRowAsync(view, partition, row, cancellation).ConfigureAwait(false) is { } found ? Typed<TRow>(found) : null;

    public ValueTask<IReadOnlyList<TotalRow>> TotalsAsync(string total, string partition, CancellationToken cancellation) =>
        store.ReadTotalsAsync(total, partition, cancellation);

    private static Row<TRow> Typed<TRow>(StoredRow row) =>
        new(row.Row, row.Stream, row.Version, Wire.FromStored<TRow>(row.Body.Span)
            ?? throw new InvalidDataException($"The row {row.Row} of {row.Stream} is empty."));
}
