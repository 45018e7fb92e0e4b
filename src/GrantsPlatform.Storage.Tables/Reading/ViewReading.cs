using System.Buffers.Text;
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

    public async Task<ViewPage> QueryAsync(ViewQuery query, CancellationToken cancellation)
    {
        if (query.Size is < 1 or > Largest) throw new ArgumentOutOfRangeException(nameof(query), query.Size, $"A page has 1 to {Largest} rows.");
        var order = ViewKeys.Order(schemas.Sort(query.View, query.Sort), query.Descending);
        var filters = query.Filters.ToDictionary(filter => $"f{schemas.Filter(query.View, filter.Key)}", filter => (object)filter.Value);
        // One row more than asked for tells whether there is a next page.
        var found = await set.ReadAsync(new EntityQuery(set.Views, ViewKeys.Partition(query.View, query.Partition))
        {
            From = query.After is { } token ? ViewKeys.After(PlaceOf(token, order)) : order, Below = ViewKeys.End(order), Equal = filters, Most = Math.Min(1000, query.Size + 1),
        }, cancellation, query.Size + 1).ConfigureAwait(false);
        var rows = await Task.WhenAll(found.Take(query.Size).Select(place => WholeAsync(query, place, cancellation))).ConfigureAwait(false);
        return new ViewPage([.. rows.OfType<StoredRow>()], found.Count > query.Size ? Base64Url.EncodeToString(Encoding.ASCII.GetBytes(found[query.Size - 1].Row)) : null);
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
