using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>One row of a view with its places in every order, in one transaction. What a later change of the same stream did stays.</summary>
internal sealed class RowApplying(TableSet set)
{
    /// <summary>A body up to here stands in every place too, so that a page is one look.</summary>
    public const int FewBytes = 32 * 1024;

    public async Task ApplyAsync(StreamId owner, Work work, RowWork row, CancellationToken cancellation)
    {
        var partition = ViewKeys.Partition(row.View, row.Partition);
        string? refused = null;
        while (true)
        {
            var there = await set.Tables.FindAsync(set.Views, partition, ViewKeys.Row(row.Row), cancellation).ConfigureAwait(false);
            var isOurs = there is not null && (string)there.Values["owner"] == owner.ToString();
            if (isOurs && (long)there!.Values["number"] >= work.Number) return;
            if (row.Put is null && there is not null && !isOurs) return;
            var actions = Actions(owner, work, row, there);
            // Refused over the very same row: it names places that are not there, as where tables were brought back from a copy made while they were in use.
            if (there is not null && there.ETag == refused)
            {
                await set.RemoveAsync(set.Views, partition, [.. actions.OfType<EntityAction.Delete>().Select(place => place.Row)], cancellation).ConfigureAwait(false);
                actions.RemoveAll(action => action is EntityAction.Delete);
            }
            if (await set.Tables.SubmitAsync(set.Views, partition, actions, cancellation).ConfigureAwait(false)) return;
            refused = there?.ETag;
        }
    }

    private static List<EntityAction> Actions(StreamId owner, Work work, RowWork row, Entity? there)
    {
        var key = ViewKeys.Row(row.Row);
        var places = row.Put is { } put ? ViewKeys.Places(put.Sorts, row.Row) : [];
        var values = ValuesOf(owner, work, row);
        // A list of the places, so that they are found again even by a program whose view has other sorts.
        var stored = new Dictionary<string, object>(values) { ["number"] = work.Number, ["places"] = string.Join(' ', places) };
        if (row.Put is null) stored["gone"] = true;
        var actions = new List<EntityAction> { there is null ? new EntityAction.Insert(key, stored) : new EntityAction.Replace(key, stored, there.ETag) };
        if (row.Put is { Body.Length: > FewBytes })
            foreach (var part in values.Keys.Where(Splitter.IsBytes).ToList()) values.Remove(part);
        actions.AddRange(places.Select(place => new EntityAction.Put(place, values)));
        actions.AddRange(PlacesOf(there).Except(places).Select(place => new EntityAction.Delete(place)));
        return actions;
    }

    private static Dictionary<string, object> ValuesOf(StreamId owner, Work work, RowWork row)
    {
        var values = row.Put is { } put ? Splitter.Spread(put.Body) : [];
        values["owner"] = owner.ToString();
        values["row"] = row.Row;
        values["version"] = work.Version;
        if (row.Put is not { } meets) return values;
        for (var i = 0; i < meets.Filters.Length; i++) values[$"f{i}"] = meets.Filters[i];
        for (var i = 0; i < meets.Sorts.Length; i++) values[$"s{i}"] = meets.Sorts[i];
        if (meets.Words.Length > 0) values["words"] = meets.Words;
        return values;
    }

    private static string[] PlacesOf(Entity? row) => row?.Values.GetValueOrDefault("places") is string { Length: > 0 } places ? places.Split(' ') : [];
}
