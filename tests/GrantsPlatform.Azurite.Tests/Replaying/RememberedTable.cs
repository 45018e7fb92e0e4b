using System.Collections.Concurrent;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Azurite.Tests.Replaying;

/// <summary>
/// A partition of one table is fetched once after each write to it and then asked in memory: right where one process alone writes. The simulation looks
/// into all partitions of the agenda before and after every step, which is four calls in five; a host in Azure does so every few minutes.
/// </summary>
internal sealed class RememberedTable(ITables tables, string table) : ITables
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Entity>> _partitions = new();
    private int _writes;

    public Task CreateAsync(IEnumerable<string> all, CancellationToken cancellation) => tables.CreateAsync(all, cancellation);

    public ValueTask<Entity?> FindAsync(string of, string partition, string row, CancellationToken cancellation) => tables.FindAsync(of, partition, row, cancellation);

    public async ValueTask<EntityPage> QueryAsync(EntityQuery query, CancellationToken cancellation)
    {
        if (query is { Partition: { } partition, Equal.Count: 0, After: null } && query.Table == table)
        {
            var found = (await PartitionAsync(partition, cancellation))
                .Where(entity => (query.From is null || string.CompareOrdinal(entity.Row, query.From) >= 0) && (query.Below is null || string.CompareOrdinal(entity.Row, query.Below) < 0))
                .ToList();
            if (found.Count <= query.Most) return new EntityPage(found, null);
        }
        return await tables.QueryAsync(query, cancellation);
    }

    public async Task<bool> SubmitAsync(string of, string partition, IReadOnlyList<EntityAction> actions, CancellationToken cancellation)
    {
        if (of != table) return await tables.SubmitAsync(of, partition, actions, cancellation);
        try
        {
            Interlocked.Increment(ref _writes);
            return await tables.SubmitAsync(of, partition, actions, cancellation);
        }
        finally
        {
            Interlocked.Increment(ref _writes);
            _partitions.TryRemove(partition, out _);
        }
    }

    private async Task<IReadOnlyList<Entity>> PartitionAsync(string partition, CancellationToken cancellation)
    {
        if (_partitions.TryGetValue(partition, out var remembered)) return remembered;
        var before = Volatile.Read(ref _writes);
        var all = new List<Entity>();
        for (string? after = null; ;)
        {
            var page = await tables.QueryAsync(new EntityQuery(table, partition) { After = after }, cancellation);
            all.AddRange(page.Entities);
            if ((after = page.Next) is null) break;
        }
        // Not what a write may have overtaken.
        if (before % 2 == 0 && before == Volatile.Read(ref _writes)) _partitions[partition] = all;
        return all;
    }
}
