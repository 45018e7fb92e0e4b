using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Writing;

namespace GrantsPlatform.Storage.Tables.Reading;

internal sealed class TotalReading(TableSet set)
{
    public async Task<IReadOnlyList<TotalRow>> ReadAsync(string total, string partition, CancellationToken cancellation)
    {
        var shards = await set.ReadAsync(new EntityQuery(set.Totals, TotalKeys.Partition(total, partition)) { From = TotalKeys.Sums, Below = ViewKeys.End(TotalKeys.Sums) }, cancellation).ConfigureAwait(false);
        return [.. shards
            .GroupBy(shard => (string)shard.Values["group"])
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new TotalRow(group.Key, Sum(group)))
            .Where(row => row.Measures.Count > 0)];
    }

    private static SortedDictionary<string, long> Sum(IEnumerable<Entity> shards)
    {
        var sums = shards.SelectMany(TotalApplying.Read<Dictionary<string, long>>).GroupBy(measure => measure.Key, measure => measure.Value);
        return new(sums.Select(measure => (measure.Key, Sum: measure.Sum())).Where(measure => measure.Sum != 0).ToDictionary(measure => measure.Key, measure => measure.Sum), StringComparer.Ordinal);
    }
}
