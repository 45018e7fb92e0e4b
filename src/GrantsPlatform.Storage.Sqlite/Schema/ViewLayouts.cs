using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>Which of the four filter and four sort columns a view's names stand for.</summary>
internal sealed class ViewLayouts
{
    public const int Columns = 4;
    private readonly FrozenDictionary<string, ViewSchema> _schemas;

    public ViewLayouts(ImmutableArray<ViewSchema> schemas)
    {
        foreach (var schema in schemas)
            if (schema.Filters.Length > Columns || schema.Sorts.Length > Columns)
                throw new ArgumentException($"The view {schema.Name} has more than {Columns} filters or sorts.", nameof(schemas));
        _schemas = schemas.ToFrozenDictionary(schema => schema.Name, StringComparer.Ordinal);
    }

    /// <summary>0 to 3.</summary>
    public int Sort(string view, string sort) => IndexOf(Of(view).Sorts, sort, view, "sort");

    /// <summary>0 to 3.</summary>
    public int Filter(string view, string filter) => IndexOf(Of(view).Filters, filter, view, "filter");

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

    private ViewSchema Of(string view) =>
        _schemas.TryGetValue(view, out var schema) ? schema : throw new ArgumentException($"There is no view {view}.", nameof(view));

    private static int IndexOf(ImmutableArray<string> names, string name, string view, string what) =>
        names.IndexOf(name) is >= 0 and var index ? index : throw new ArgumentException($"The view {view} has no {what} {name}.", nameof(name));
}
