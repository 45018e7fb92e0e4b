using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Reading;

internal sealed class ViewReading(TableSet set, Schemas schemas)
{
    private const int Largest = 500;

    public async Task<StoredRow?> FindAsync(string view, string partition, string row, CancellationToken cancellation) =>
        await set.Tables.FindAsync(set.Views, ViewKeys.Partition(view, partition), ViewKeys.Row(row), cancellation).ConfigureAwait(false) is { } found && !found.Values.ContainsKey("gone")
            ? Row(found) : null;

    public async Task<IReadOnlyList<StoredRow>> FindAllAsync(string view, string partition, IReadOnlyList<string> rows, CancellationToken cancellation)
    {
        var found = new StoredRow?[rows.Count];
        await TableSet.EachAsync(Enumerable.Range(0, rows.Count), async at => found[at] = await FindAsync(view, partition, rows[at], cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        return [.. found.OfType<StoredRow>()];
    }

    public async Task<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation)
    {
        if (query.Size is < 1 or > Largest) throw new ArgumentOutOfRangeException(nameof(query), query.Size, $"A page has 1 to {Largest} rows.");
        if (query.After is not null && query.Before is not null) throw new ArgumentException("A page lies after a place or before one.", nameof(query));
        var sort = schemas.Sort(query.View, query.Sort);
        var order = ViewKeys.Order(sort, query.Descending);
        var back = query.Before is not null;
        var place = (query.After ?? query.Before) is { } token ? PlaceOf(token, order) : null;
        // One row more than asked for tells whether there is another page on that side.
        var found = await WalkAsync(query, sort, query.Descending != back, place is not null && back ? ViewKeys.Opposite(place) : place, query.Size + 1, cancellation).ConfigureAwait(false);
        var more = found.Count > query.Size;
        if (more) found.RemoveAt(query.Size);
        if (back) found.Reverse();
        var rows = await Task.WhenAll(found.Select(one => WholeAsync(query, one, cancellation))).ConfigureAwait(false);
        return new ViewPage([.. rows.OfType<StoredRow>()], back || more ? TokenOf(^1) : null, back ? (more ? TokenOf(0) : null) : query.After is not null ? TokenOf(0) : null);

        string? TokenOf(Index at) => found.Count == 0 ? null : Base64Url.EncodeToString(Encoding.ASCII.GetBytes(back ? ViewKeys.Opposite(found[at].Row) : found[at].Row));
    }

    public async Task<IReadOnlyList<ViewCount>> CountAsync(ViewQuery query, ImmutableArray<string> by, CancellationToken cancellation)
    {
        string[] columns = [.. by.Select(filter => $"f{schemas.Filter(query.View, filter)}")];
        var rows = await WalkAsync(query, 0, false, null, query.CountedAtMost ?? int.MaxValue, cancellation).ConfigureAwait(false);
        if (columns.Length == 0) return [new ViewCount([], rows.Count)];
        return [.. rows.GroupBy(row => string.Join('\0', columns.Select(column => (string)row.Values[column])))
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ViewCount([.. group.Key.Split('\0')], group.Count()))];
    }

    private async Task<List<Entity>> WalkAsync(ViewQuery query, int sort, bool descending, string? after, int most, CancellationToken cancellation)
    {
        var conditions = new RowConditions(query, schemas);
        var order = ViewKeys.Order(sort, descending);
        var walk = new EntityQuery(set.Views, ViewKeys.Partition(query.View, query.Partition))
        {
            From = after is null ? order : ViewKeys.After(after), Below = ViewKeys.End(order), Equal = conditions.Equal, Most = conditions.AreEqualOnly ? Math.Min(1000, most) : 1000,
        };
        var found = new List<Entity>();
        await foreach (var row in set.WalkAsync(walk, cancellation).ConfigureAwait(false))
        {
            if (conditions.Holds(row)) found.Add(row);
            if (found.Count == most) break;
        }
        return found;
    }

    /// <summary>A large body stands with the row alone. Null when the row went meanwhile.</summary>
    private async Task<StoredRow?> WholeAsync(ViewQuery query, Entity place, CancellationToken cancellation) =>
        Splitter.Gather(place.Values) is null ? await FindAsync(query.View, query.Partition, (string)place.Values["row"], cancellation).ConfigureAwait(false) : Row(place);

    private static StoredRow Row(Entity found) =>
        new((string)found.Values["row"], StreamId.Parse((string)found.Values["owner"]), (long)found.Values["version"], Splitter.Gather(found.Values) ?? []);

    /// <summary>The key of the last row of the page before: it may have gone since.</summary>
    private static string PlaceOf(string token, string order)
    {
        var place = Base64Url.IsValid(token) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)) : "";
        return place.StartsWith(order, StringComparison.Ordinal) && Spelling.IsSpelled(place) && place.Length <= TableLimits.KeyCharacters - 1 ? place
            : throw new ArgumentException("The token does not continue this list.", nameof(token));
    }
}
