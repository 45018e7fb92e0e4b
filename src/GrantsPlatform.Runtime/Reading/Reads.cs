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

    public async ValueTask<IReadOnlyList<StoredEvent>> StoredAsync(StreamId stream, CancellationToken cancellation) =>
        [.. await store.ReadStreamAsync(stream, 0, cancellation).ConfigureAwait(false)];

    public async ValueTask<IReadOnlyList<EventEnvelope>> HistoryAsync(StreamId stream, CancellationToken cancellation) =>
        [.. (await store.ReadStreamAsync(stream, 0, cancellation).ConfigureAwait(false)).Select(stored => EventEnvelope.Open(stored.Bytes))];

    public async ValueTask<IReadOnlyList<HashedEvent>> TrailOfAsync(StreamId stream, CancellationToken cancellation) =>
        [.. (await store.ReadStreamAsync(stream, 0, cancellation).ConfigureAwait(false)).Select(Hashed)];

    public async ValueTask<HashedPage> TrailAsync(TrailQuery query, CancellationToken cancellation)
    {
        var page = await store.ReadTrailAsync(query, cancellation).ConfigureAwait(false);
        return new HashedPage([.. page.Events.Select(Hashed)], page.Next, page.Reached);
    }

    public async ValueTask<IReadOnlyList<ToldNotice>> ToldAsync(StreamId stream, CancellationToken cancellation)
    {
        var (decider, told) = (catalogue.DeciderOf(stream.Kind), new List<ToldNotice>());
        var state = decider.Empty;
        foreach (var happened in await HistoryAsync(stream, cancellation).ConfigureAwait(false))
        {
            state = decider.Evolve(state, happened.Data);
            var place = new EventPlace(stream, happened.Version, happened.At, happened.Actor);
            told.AddRange(catalogue.PoliciesOf(stream.Kind).SelectMany(policy => policy.On(happened.Data, state, place)).OfType<Reaction.Tell>()
                .Select(tell => new ToldNotice(happened.Version, Wire.NameOf(tell.Message.Notice))));
        }
        return told;
    }

    public ValueTask<IReadOnlyList<Head>> HeadsAsync(int most, CancellationToken cancellation) => store.ReadHeadsAsync(most, cancellation);

    public async ValueTask<IReadOnlyList<WaitingEffect>> EffectsAsync(int most, CancellationToken cancellation) =>
        [.. (await store.ReadDueEffectsAsync(DateTimeOffset.MaxValue, most, cancellation).ConfigureAwait(false)).Select(WaitingEffect.Of)];

    public ValueTask<bool> AreEffectsPausedAsync(CancellationToken cancellation) => store.EffectsArePausedAsync(cancellation);

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

    private static HashedEvent Hashed(StoredEvent stored) => new(EventEnvelope.Open(stored.Bytes), stored.Hash);

    private static Row<TRow> Typed<TRow>(StoredRow row) =>
        new(row.Row, row.Stream, row.Version, Wire.FromStored<TRow>(row.Body.Span)
            ?? throw new InvalidDataException($"The row {row.Row} of {row.Stream} is empty."));
}
