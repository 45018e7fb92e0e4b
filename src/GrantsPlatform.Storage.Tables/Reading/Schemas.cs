using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>Which number a view's filter or sort has.</summary>
internal sealed class Schemas
{
    private const int Most = 4;
    private readonly FrozenDictionary<string, ViewSchema> _schemas;

    public Schemas(IEnumerable<ViewSchema> schemas)
    {
        _schemas = schemas.ToFrozenDictionary(schema => schema.Name, StringComparer.Ordinal);
        if (_schemas.Values.FirstOrDefault(schema => schema.Filters.Length > Most || schema.Sorts.Length > Most) is { } large)
            throw new ArgumentException($"The view {large.Name} has more than {Most} filters or sorts.", nameof(schemas));
    }

    public int Sort(string view, string sort) => IndexOf(Of(view).Sorts, sort, $"The view {view} has no sort {sort}.");
    public int Filter(string view, string filter) => IndexOf(Of(view).Filters, filter, $"The view {view} has no filter {filter}.");

    public void Demand(RowChange.Put put)
    {
        var schema = Of(put.View);
        if (put.Filters.Length != schema.Filters.Length || put.Sorts.Length != schema.Sorts.Length)
            throw new ArgumentException($"The row {put.Row} of {put.View} does not have the filters and sorts of its view.", nameof(put));
        if (put.Words.Length > 0 != schema.Searched) throw new ArgumentException($"The row {put.Row} of {put.View} has words where its view has none, or none where it is searched.", nameof(put));
    }

    /// <exception cref="ArgumentException">The view's rows have no words.</exception>
    public void DemandWords(string view)
    {
        if (!Of(view).Searched) throw new ArgumentException($"The view {view} is not searched by words.", nameof(view));
    }

    private ViewSchema Of(string view) => _schemas.GetValueOrDefault(view) ?? throw new ArgumentException($"There is no view {view}.", nameof(view));

    private static int IndexOf(ImmutableArray<string> names, string name, string otherwise) =>
        names.IndexOf(name) is >= 0 and var index ? index : throw new ArgumentException(otherwise, nameof(name));
}
