using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Views;

/// <summary>Holds the rows, totals and deadlines that a store keeps against what its events give; changes nothing.</summary>
public sealed class ViewComparison
{
    private const int Cap = 100;
    private const int StreamsAPart = 256;

    private readonly IStore _store;
    private readonly RuntimeCatalogue _catalogue;
    private readonly StateLoader _streams;
    private readonly Projection _projection;

    internal ViewComparison(IStore store, RuntimeCatalogue catalogue, StateLoader streams, Projection projection) =>
        (_store, _catalogue, _streams, _projection) = (store, catalogue, streams, projection);

    /// <param name="derived">The store that the runtime works on.</param>
    public Task<ViewReport> RunAsync(IDerivedStore derived, CancellationToken cancellation = default) =>
        RunAsync(derived, null, _ => Task.FromResult(true), 1, cancellation);

    /// <summary>In parts, for hosts that may not work at one thing for long. What needs no look at events is seen with the last part.</summary>
    /// <param name="after">Where an earlier run left off; null: from the beginning.</param>
    /// <param name="done">Told the last stream of each part; false leaves off there.</param>
    /// <param name="streamsAtOnce">As many as the store bears.</param>
    public async Task<ViewReport> RunAsync(
        IDerivedStore derived, StreamId? after, Func<StreamId, Task<bool>> done, int streamsAtOnce, CancellationToken cancellation = default)
    {
        var (streams, found, listed) = (0L, 0L, new List<ViewDifference>());
        var isWhole = true;
        var left = _store.ListStreamsAsync(null, cancellation).Where(stream => after is not { } last || ViewRebuild.InOrder(last, stream) < 0);
        await foreach (var part in left.Chunk(StreamsAPart).ConfigureAwait(false))
        {
            foreach (var some in part.Chunk(streamsAtOnce))
                foreach (var differences in await Task.WhenAll(some.Select(stream => CompareAsync(derived, stream, cancellation))).ConfigureAwait(false)) Add(differences);
            streams += part.Length;
            isWhole = await done(part[^1]).ConfigureAwait(false);
            if (!isWhole) break;
        }
        if (isWhole) Add(await derived.ReadContradictionsAsync(cancellation).ConfigureAwait(false));
        return new ViewReport(streams, listed, found - listed.Count);

        void Add(IReadOnlyList<ViewDifference> differences)
        {
            found += differences.Count;
            listed.AddRange(differences.Take(Cap - listed.Count));
        }
    }

    private async Task<IReadOnlyList<ViewDifference>> CompareAsync(IDerivedStore derived, StreamId stream, CancellationToken cancellation)
    {
        var held = await derived.ReadDerivedAsync(stream, cancellation).ConfigureAwait(false);
        while (true)
        {
            var snapshot = await _streams.ReplayAsync(stream, cancellation).ConfigureAwait(false);
            var given = _projection.Whole(snapshot, _catalogue.DeciderOf(stream.Kind).NextDeadline(snapshot.State));
            var now = await derived.ReadDerivedAsync(stream, cancellation).ConfigureAwait(false);
            // Otherwise a command came in between: once more, from what it left.
            if (now.Version == held.Version) return [.. await RowsAsync(held, given, cancellation).ConfigureAwait(false), .. Contributions(held, given), .. Deadline(held, given)];
            held = now;
        }
    }

    private async Task<List<ViewDifference>> RowsAsync(Derived held, Derived given, CancellationToken cancellation)
    {
        var differences = new List<ViewDifference>();
        ViewDifference Difference(ViewDifferenceReason reason, RowChange row) => new(reason, given.Stream, row.View, row.Partition, row.Row);
        var expected = given.Rows.ToDictionary(row => (row.View, row.Partition, row.Row));
        foreach (var row in held.Rows)
            if (!expected.Remove((row.View, row.Partition, row.Row), out var right)) differences.Add(Difference(ViewDifferenceReason.RowUnfounded, row));
            else if (!Same(row, right)) differences.Add(Difference(ViewDifferenceReason.RowDiffers, row));
        // A row that another stream has put since under the same name is that stream's.
        foreach (var row in expected.Values)
            if (await _store.FindRowAsync(row.View, row.Partition, row.Row, cancellation).ConfigureAwait(false) is not { } taken || taken.Stream == given.Stream)
                differences.Add(Difference(ViewDifferenceReason.RowMissing, row));
        return differences;
    }

    private static bool Same(RowChange.Put one, RowChange.Put other) =>
        one.Filters.SequenceEqual(other.Filters) && one.Sorts.SequenceEqual(other.Sorts) && one.Body.Span.SequenceEqual(other.Body.Span);

    private static IEnumerable<ViewDifference> Contributions(Derived held, Derived given)
    {
        var (kept, expected) = (Measures(held), Measures(given));
        return kept.Keys.Union(expected.Keys)
            .Where(place => !(kept.GetValueOrDefault(place) ?? []).SequenceEqual(expected.GetValueOrDefault(place) ?? []))
            .Select(place => new ViewDifference(ViewDifferenceReason.ContributionDiffers, given.Stream, place.Total, place.Partition, place.Group));
    }

    private static IEnumerable<ViewDifference> Deadline(Derived held, Derived given) =>
        held.NextDeadline == given.NextDeadline ? [] : [new ViewDifference(ViewDifferenceReason.DeadlineDiffers, given.Stream, "", "", "")];

    /// <summary>What is zero is not kept.</summary>
    private static Dictionary<(string Total, string Partition, string Group), List<KeyValuePair<string, long>>> Measures(Derived derived) => derived.Contributions
        .Select(one => (Place: (one.Total, one.Partition, one.Group), Measures: one.Measures.Where(measure => measure.Value != 0).ToList()))
        .Where(one => one.Measures.Count > 0)
        .ToDictionary(one => one.Place, one => one.Measures);
}

/// <param name="Differences">The first hundred.</param>
/// <param name="More">How many were found beyond those.</param>
public sealed record ViewReport(long Streams, IReadOnlyList<ViewDifference> Differences, long More);
