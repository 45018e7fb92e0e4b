using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>
/// What a stream contributes to one partition of a total stands in one entity, by group, with the number of the change that said so. Sums move by the
/// difference from it in the same transaction, so that they always equal the contributions.
/// </summary>
internal sealed class TotalApplying(TableSet set)
{
    /// <summary>Sums to a transaction, beside the contribution.</summary>
    private const int Groups = 50;

    public async Task ApplyAsync(StreamId owner, Work work, string total, string place, IEnumerable<TotalWork> changes, CancellationToken cancellation)
    {
        foreach (var some in changes.Chunk(Groups))
            while (!await TryAsync(owner, work.Number, TotalKeys.Partition(total, place), some, cancellation).ConfigureAwait(false)) { }
    }

    private async Task<bool> TryAsync(StreamId owner, long number, string partition, TotalWork[] changes, CancellationToken cancellation)
    {
        var finding = Find(partition, TotalKeys.Contribution(owner), cancellation);
        var summing = changes.Select(change => Find(partition, TotalKeys.Sum(change.Group, owner), cancellation)).ToList();
        var there = await finding.ConfigureAwait(false);
        var sums = await Task.WhenAll(summing).ConfigureAwait(false);

        var contributed = there is null ? [] : Read<Dictionary<string, Contributed>>(there);
        var actions = new List<EntityAction>();
        foreach (var (change, sum) in changes.Zip(sums))
        {
            var before = contributed.GetValueOrDefault(change.Group);
            if (before is not null && before.Number >= number) continue;
            contributed[change.Group] = new Contributed(number, change.Measures);
            var moved = sum is null ? [] : Read<Dictionary<string, long>>(sum);
            foreach (var (measure, value) in before?.Measures ?? []) moved[measure] = moved.GetValueOrDefault(measure) - value;
            foreach (var (measure, value) in change.Measures ?? []) moved[measure] = moved.GetValueOrDefault(measure) + value;
            var values = Spread(moved);
            values["group"] = change.Group;
            actions.Add(Write(TotalKeys.Sum(change.Group, owner), sum, values));
        }
        if (actions.Count == 0) return true;
        var contribution = Spread(contributed);
        contribution["owner"] = owner.ToString();
        actions.Add(Write(TotalKeys.Contribution(owner), there, contribution));
        return await set.Tables.SubmitAsync(set.Totals, partition, actions, cancellation).ConfigureAwait(false);
    }

    private Task<Entity?> Find(string partition, string row, CancellationToken cancellation) => set.Tables.FindAsync(set.Totals, partition, row, cancellation).AsTask();

    internal static EntityAction Write(string row, Entity? there, Dictionary<string, object> values) =>
        there is null ? new EntityAction.Insert(row, values) : new EntityAction.Replace(row, values, there.ETag);

    internal static Dictionary<string, object> Spread<T>(T value) => Splitter.Spread(JsonSerializer.SerializeToUtf8Bytes(value));

    internal static T Read<T>(Entity row) => JsonSerializer.Deserialize<T>(Splitter.Gather(row.Values)) is { } read ? read : throw new InvalidDataException($"The row of {typeof(T).Name} says null.");

    /// <param name="Measures">Null once withdrawn: kept for its number.</param>
    internal sealed record Contributed(long Number, Dictionary<string, long>? Measures);
}
