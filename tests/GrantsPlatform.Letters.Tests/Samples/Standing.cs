using System.Collections.Immutable;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Letters.Tests.Samples;

/// <summary>Streams as they stand; of others there is nothing, and no list is asked for.</summary>
internal sealed class Standing : IReads
{
    private readonly Dictionary<StreamId, object> _states = [];
    private readonly Dictionary<StreamId, Contents> _contents = [];
    private readonly Dictionary<StreamId, List<EventEnvelope>> _histories = [];

    public Standing With(StreamId id, object state)
    {
        _states[id] = state;
        return this;
    }

    public Standing With(StreamId id, params ContentChange.Put[] records)
    {
        var before = _contents.GetValueOrDefault(id, Contents.None).Records;
        _contents[id] = new Contents(records.Aggregate(before, (all, put) => all.SetItem(put.Name, put.Bytes)));
        return this;
    }

    /// <summary>With the version of its place among what is told of.</summary>
    public Standing Happened(StreamId id, long version, Event happened, DateTimeOffset at)
    {
        if (!_histories.TryGetValue(id, out var history)) _histories[id] = history = [];
        history.Add(new EventEnvelope(id, version, Wire.NameOf(happened), at, at, Actor.Console, null, $"c-{version}", "", "", happened));
        return this;
    }

    public object StateOf(StreamId id) => _states[id];

    public ValueTask<TState> ReadAsync<TState>(StreamId stream, CancellationToken cancellation = default) where TState : class =>
        new((TState)(_states.GetValueOrDefault(stream) ?? Catalogue.Of(stream.Kind).Decider.Empty));

    public ValueTask<Contents> ContentsAsync(StreamId stream, CancellationToken cancellation = default) => new(_contents.GetValueOrDefault(stream, Contents.None));

    public ValueTask<IReadOnlyList<EventEnvelope>> HistoryAsync(StreamId stream, CancellationToken cancellation = default) =>
        new(_histories.TryGetValue(stream, out var history) ? history : []);

    public ValueTask<IReadOnlyList<StoredEvent>> StoredAsync(StreamId stream, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<Versioned<TState>> ReadVersionedAsync<TState>(StreamId stream, CancellationToken cancellation = default) where TState : class => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<HashedEvent>> TrailOfAsync(StreamId stream, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<HashedPage> TrailAsync(TrailQuery query, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<ToldNotice>> ToldAsync(StreamId stream, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<Head>> HeadsAsync(int most, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<WaitingEffect>> EffectsAsync(int most, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<bool> AreEffectsPausedAsync(CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<Upcoming>> UpcomingAsync(StreamId stream, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<byte[]?> ContentAsync(StreamId stream, string name, int version, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<RowPage<TRow>> QueryAsync<TRow>(ViewQuery query, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<Row<TRow>>> FindRowsAsync<TRow>(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<Row<TRow>?> FindRowAsync<TRow>(string view, string partition, string row, CancellationToken cancellation = default) => throw new NotSupportedException();
    public ValueTask<IReadOnlyList<TotalRow>> TotalsAsync(string total, string partition, CancellationToken cancellation = default) => throw new NotSupportedException();
}
