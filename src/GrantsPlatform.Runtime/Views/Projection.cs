using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Views;

/// <summary>What follows from a state: its rows and its contributions to totals.</summary>
internal sealed class Projection(RuntimeCatalogue catalogue)
{
    /// <summary>Everything that the stream owns, for a rebuild.</summary>
    public Derived Whole(Snapshot snapshot, DateTimeOffset? nextDeadline) => new(
        snapshot.Stream, snapshot.Version, [.. Rows(snapshot).Values.Select(Put)], [.. Contributions(snapshot).Values], nextDeadline);

    /// <summary>Only what differs, to the byte: a row that stays the same is not written again, whatever its body is made of.</summary>
    public IReadOnlyList<RowChange> RowChanges(Snapshot before, Snapshot after)
    {
        if (catalogue.ViewsOf(after.Stream.Kind).IsEmpty) return [];
        var old = Rows(before);
        var changes = new List<RowChange>();
        foreach (var (key, row) in Rows(after))
        {
            old.Remove(key, out var was);
            if (Changed(was, row) is { } put) changes.Add(put);
        }
        changes.InsertRange(0, old.Keys.Select(gone => new RowChange.Remove(gone.View, gone.Partition, gone.Row)));
        return changes;
    }

    public IReadOnlyList<TotalChange> TotalChanges(Snapshot before, Snapshot after)
    {
        if (catalogue.ViewsOf(after.Stream.Kind).IsEmpty) return [];
        var old = Contributions(before);
        var changes = new List<TotalChange>();
        foreach (var (key, now) in Contributions(after))
        {
            old.Remove(key, out var was);
            if (was is null || !was.Measures.SequenceEqual(now.Measures)) changes.Add(Change(now, was?.Measures, now.Measures));
        }
        changes.AddRange(old.Values.Select(gone => Change(gone, gone.Measures, null)));
        return changes;
    }

    private static TotalChange Change(Contribution of, IReadOnlyDictionary<string, long>? before, IReadOnlyDictionary<string, long>? after) =>
        new(of.Total, of.Partition, of.Group, before, after);

    private Dictionary<(string View, string Partition, string Row), ViewRow> Rows(Snapshot snapshot)
    {
        var rows = new Dictionary<(string, string, string), ViewRow>();
        if (!snapshot.Exists) return rows;
        foreach (var view in catalogue.ViewsOf(snapshot.Stream.Kind))
            foreach (var row in view.Rows(snapshot.Stream, snapshot.State))
                if (!rows.TryAdd((row.View, row.Partition, row.Row), row))
                    throw new InvalidOperationException($"{snapshot.Stream} makes the row {row.View}/{row.Partition}/{row.Row} twice.");
        return rows;
    }

    /// <summary>A stream that contributes to one group in several ways contributes their sum.</summary>
    private Dictionary<(string Total, string Partition, string Group), Contribution> Contributions(Snapshot snapshot)
    {
        var sums = new Dictionary<(string, string, string), Contribution>();
        if (!snapshot.Exists) return sums;
        foreach (var view in catalogue.ViewsOf(snapshot.Stream.Kind))
            foreach (var part in view.Contributions(snapshot.Stream, snapshot.State))
            {
                var key = (part.Total, part.Partition, part.Group);
                sums[key] = sums.TryGetValue(key, out var sum) ? sum with { Measures = Add(sum.Measures, part.Measures) } : part;
            }
        return sums;
    }

    private static ImmutableSortedDictionary<string, long> Add(ImmutableSortedDictionary<string, long> one, ImmutableSortedDictionary<string, long> other) =>
        one.SetItems(other.Select(pair => KeyValuePair.Create(pair.Key, one.GetValueOrDefault(pair.Key) + pair.Value)));

    /// <summary>Null where the row stays. Records compare their lists by reference: what does not look equal is compared as it is stored.</summary>
    private RowChange.Put? Changed(ViewRow? was, ViewRow now)
    {
        var staysInPlace = was is not null && was.Words == now.Words && Same(was.Filters, now.Filters) && Same(was.Sorts, now.Sorts);
        if (staysInPlace && was!.Body.Equals(now.Body)) return null;
        var put = Put(now);
        return staysInPlace && put.Body.Span.SequenceEqual(Wire.ToBytes(was!.Body)) ? null : put;
    }

    private static bool Same(ImmutableDictionary<string, string> one, ImmutableDictionary<string, string> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var value) && value == pair.Value);

    private RowChange.Put Put(ViewRow row)
    {
        var schema = catalogue.SchemaOf(row.View);
        return new RowChange.Put(
            row.View, row.Partition, row.Row,
            InOrder(schema.Filters, row.Filters, row), InOrder(schema.Sorts, row.Sorts, row), Wire.ToBytes(row.Body), row.Words);
    }

    private static ImmutableArray<string> InOrder(ImmutableArray<string> names, ImmutableDictionary<string, string> values, ViewRow row) =>
        values.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown
            ? throw new InvalidOperationException($"The view {row.View} has no filter or sort called '{unknown}'.")
            : [.. names.Select(name => values.GetValueOrDefault(name, ""))];
}
