using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Testing;

/// <summary><paramref name="schemas"/>: the closed filters and sorts of the views that may be queried.</summary>
public sealed partial class InMemoryStore(IEnumerable<ViewSchema> schemas)
{
    private readonly Dictionary<string, ViewSchema> _schemas = schemas.ToDictionary(schema => schema.Name);
    private readonly Dictionary<(string View, string Partition), Dictionary<string, (StoredRow Stored, RowChange.Put Put)>> _rows = [];
    private readonly Dictionary<(string Total, string Partition, string Group), Dictionary<string, long>> _totals = [];
    private readonly Dictionary<StreamId, Dictionary<(string Total, string Partition, string Group), IReadOnlyDictionary<string, long>>> _contributions = [];

    public ValueTask<StoredRow?> FindRowAsync(string view, string partition, string row, CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult(RowsOf(view, partition).TryGetValue(row, out var found) ? found.Stored : null);
    }

    public ValueTask<IReadOnlyList<StoredRow>> FindRowsAsync(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var there = RowsOf(view, partition);
            return ValueTask.FromResult<IReadOnlyList<StoredRow>>([.. rows.Where(there.ContainsKey).Select(row => there[row].Stored)]);
        }
    }

    public ValueTask<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation)
    {
        if (query.Size is < 1 or > 500) throw new ArgumentException("A page has 1 to 500 rows.", nameof(query));
        if (query.After is not null && query.Before is not null) throw new ArgumentException("A page lies after a place or before one.", nameof(query));
        var sort = IndexOf(SchemaOf(query.View).Sorts, query.Sort);
        var back = query.Before is not null;
        (string, string)? place = (query.After ?? query.Before) is { } token ? KeyOf(token) : null;
        lock (_lock)
        {
            var way = query.Descending != back ? -1 : 1;
            var order = Comparer<(string Sort, string Row)>.Create((one, other) =>
                way * (string.CompareOrdinal(one.Sort, other.Sort) is not 0 and var difference ? difference : string.CompareOrdinal(one.Row, other.Row)));
            var page = Matching(query).Select(row => (Key: (row.Put.Sorts[sort], row.Put.Row), row.Stored))
                .Where(row => place is not { } start || order.Compare(row.Key, start) > 0)
                .OrderBy(row => row.Key, order).Take(query.Size + 1).ToList();
            var more = page.Count > query.Size;
            if (more) page.RemoveAt(query.Size);
            if (back) page.Reverse();
            return ValueTask.FromResult(new ViewPage(
                [.. page.Select(row => row.Stored)],
                page.Count > 0 && (back || more) ? TokenOf(page[^1].Key) : null,
                page.Count > 0 && (back ? more : place is not null) ? TokenOf(page[0].Key) : null));
        }
    }

    public ValueTask<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation)
    {
        var columns = by.Select(filter => IndexOf(SchemaOf(query.View).Filters, filter)).ToList();
        lock (_lock)
        {
            var rows = Matching(query).Take(query.CountedAtMost ?? int.MaxValue).ToList();
            if (columns.Count == 0) return ValueTask.FromResult<IReadOnlyList<ViewCount>>([new ViewCount([], rows.Count)]);
            return ValueTask.FromResult<IReadOnlyList<ViewCount>>([.. rows
                .GroupBy(row => string.Join('\0', columns.Select(column => row.Put.Filters[column])))
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ViewCount([.. group.Key.Split('\0')], group.Count()))]);
        }
    }

    private IEnumerable<(StoredRow Stored, RowChange.Put Put)> Matching(ViewQuery query)
    {
        var schema = SchemaOf(query.View);
        var equal = query.Filters.Select(filter => (Index: IndexOf(schema.Filters, filter.Key), filter.Value)).ToList();
        var among = query.Among.Select(filter => (Index: IndexOf(schema.Filters, filter.Key), filter.Value)).ToList();
        var spans = query.Spans.Select(span => (Index: IndexOf(schema.Sorts, span.Key), span.Value)).ToList();
        var words = SearchWords.Sought(query.Words);
        if (!words.IsEmpty && !schema.Searched) throw new ArgumentException($"The view {query.View} is not searched by words.", nameof(query));
        return RowsOf(query.View, query.Partition).Values
            .Where(row => !query.Except.Contains(row.Put.Row))
            .Where(row => equal.All(filter => row.Put.Filters[filter.Index] == filter.Value))
            .Where(row => among.All(filter => filter.Value.Contains(row.Put.Filters[filter.Index])))
            .Where(row => spans.All(span => string.CompareOrdinal(row.Put.Sorts[span.Index], span.Value.From ?? "") >= 0
                && (span.Value.To is null || string.CompareOrdinal(row.Put.Sorts[span.Index], span.Value.To) <= 0)))
            .Where(row => words.All(word => row.Put.Words.Contains(word, StringComparison.Ordinal)));
    }

    private Dictionary<string, (StoredRow Stored, RowChange.Put Put)> RowsOf(string view, string partition) => _rows.GetValueOrDefault((view, partition)) ?? [];

    private ViewSchema SchemaOf(string view) => _schemas.TryGetValue(view, out var schema) ? schema : throw new ArgumentException($"No view '{view}'.", nameof(view));

    public ValueTask<IReadOnlyList<TotalRow>> ReadTotalsAsync(string total, string partition, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<TotalRow>>([.. _totals
                .Where(sum => sum.Key.Total == total && sum.Key.Partition == partition)
                .OrderBy(sum => sum.Key.Group, StringComparer.Ordinal)
                .Select(sum => new TotalRow(sum.Key.Group, sum.Value.Where(measure => measure.Value != 0).ToImmutableSortedDictionary(StringComparer.Ordinal)))
                .Where(row => row.Measures.Count > 0)]);
    }

    private static int IndexOf(ImmutableArray<string> names, string name) =>
        names.IndexOf(name) is >= 0 and var index ? index : throw new ArgumentException($"No sort or filter '{name}'.");

    private static string TokenOf((string Sort, string Row) key) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.Sort.Length}:{key.Sort}{key.Row}");

    private static (string Sort, string Row) KeyOf(string token)
    {
        var colon = token.IndexOf(':');
        if (colon <= 0 || !int.TryParse(token[..colon], out var length) || length > token.Length - colon - 1)
            throw new ArgumentException("The token is not one of this store.", nameof(token));
        return (token.Substring(colon + 1, length), token[(colon + 1 + length)..]);
    }

    private void Apply(StreamId owner, long version, RowChange change)
    {
        if (!_rows.TryGetValue((change.View, change.Partition), out var rows)) _rows.Add((change.View, change.Partition), rows = []);
        if (change is RowChange.Put put) rows[change.Row] = (new StoredRow(put.Row, owner, version, put.Body), put);
        else if (rows.TryGetValue(change.Row, out var old) && old.Stored.Stream == owner) rows.Remove(change.Row);
    }

    private void Apply(StreamId owner, TotalChange change)
    {
        var key = (change.Total, change.Partition, change.Group);
        if (!_totals.TryGetValue(key, out var sums)) _totals.Add(key, sums = []);
        foreach (var (measure, value) in change.Before ?? ImmutableDictionary<string, long>.Empty) sums[measure] = sums.GetValueOrDefault(measure) - value;
        foreach (var (measure, value) in change.After ?? ImmutableDictionary<string, long>.Empty) sums[measure] = sums.GetValueOrDefault(measure) + value;
        if (!_contributions.TryGetValue(owner, out var owned)) _contributions.Add(owner, owned = []);
        if (change.After is null) owned.Remove(key);
        else owned[key] = change.After;
    }

    private void ReplaceRows(Derived derived)
    {
        foreach (var rows in _rows.Values)
            foreach (var key in rows.Where(row => row.Value.Stored.Stream == derived.Stream).Select(row => row.Key).ToList()) rows.Remove(key);
        foreach (var put in derived.Rows) Apply(derived.Stream, derived.Version, put);
    }

    private void ReplaceContributions(Derived derived)
    {
        if (_contributions.TryGetValue(derived.Stream, out var owned))
            foreach (var (key, before) in owned.ToList())
                Apply(derived.Stream, new TotalChange(key.Total, key.Partition, key.Group, before, null));
        foreach (var one in derived.Contributions)
            Apply(derived.Stream, new TotalChange(one.Total, one.Partition, one.Group, null, one.Measures));
    }
}
