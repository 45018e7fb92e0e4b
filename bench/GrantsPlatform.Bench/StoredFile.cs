using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>A file in a state, with its rows and what it adds to totals as the platform makes them, written without deciding: a million decisions are another measurement.</summary>
internal static class StoredFile
{
    /// <summary>What lists of a call are made of.</summary>
    public static readonly ImmutableArray<View<ApplicationState>> Listed = [new ApplicationsView()];

    /// <summary>With what a dashboard counts, and opens.</summary>
    public static readonly ImmutableArray<View<ApplicationState>> Paced = [.. Listed, new PaceView()];

    private static readonly ImmutableDictionary<string, ViewSchema> Schemas = Paced.SelectMany(view => view.Schemas).ToImmutableDictionary(schema => schema.Name);

    public static Commit Of(StreamId id, DraftStarted started, ApplicationState state, ImmutableArray<View<ApplicationState>> views)
    {
        var rows = views.SelectMany(view => view.Rows(id, state)).Select(row => new RowChange.Put(
            row.View, row.Partition, row.Row,
            [.. Schemas[row.View].Filters.Select(name => row.Filters[name])], [.. Schemas[row.View].Sorts.Select(name => row.Sorts[name])], Wire.ToBytes(row.Body), row.Words));
        var totals = views.SelectMany(view => view.Contributions(id, state)).Select(one => new TotalChange(one.Total, one.Partition, one.Group, null, one.Measures));
        var bytes = Wire.ToBytes<Event>(started);
        return new Commit(id, 0, [new StoredEvent(id, 1, bytes, Digest.Of(bytes))], [], [.. rows], [.. totals], null, []);
    }
}
