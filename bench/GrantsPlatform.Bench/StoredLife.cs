using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>A life of a stream as the platform would have written it, with its rows and totals, past every decision and without the words beside it.</summary>
internal static class StoredLife
{
    public static Commit Of(IDecider decider, StreamId id, DateTimeOffset at, ImmutableArray<IView> views, params ReadOnlySpan<Event> events)
    {
        var (state, stored, previous) = (decider.Empty, new List<StoredEvent>(), "");
        foreach (var happened in events)
        {
            state = decider.Evolve(state, happened);
            var next = new EventEnvelope(id, stored.Count + 1, Wire.NameOf(happened), at, at, Actor.Person("p-2"), null, $"{id.Key}-{stored.Count}", "0123456789abcdef", previous, happened).Seal();
            stored.Add(next);
            previous = next.Hash;
        }
        var rows = views.SelectMany(view => view.Rows(id, state).Select(row => (row, Schema: view.Schemas.First(schema => schema.Name == row.View)))).Select(one => new RowChange.Put(
            one.row.View, one.row.Partition, one.row.Row,
            [.. one.Schema.Filters.Select(name => one.row.Filters[name])], [.. one.Schema.Sorts.Select(name => one.row.Sorts[name])], Wire.ToBytes(one.row.Body), one.row.Words));
        var totals = views.SelectMany(view => view.Contributions(id, state)).Select(one => new TotalChange(one.Total, one.Partition, one.Group, null, one.Measures));
        return new Commit(id, 0, stored, [], [.. rows], [.. totals], null, []);
    }
}
