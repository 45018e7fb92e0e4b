using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Writing;

namespace GrantsPlatform.Storage.Tables.Repair;

/// <summary>
/// Holds every sum against the contributions that it is made of, while commands arrive: a contribution moves in one transaction with its sum, so that what
/// was read between two looks at a sum that has not moved is what the sum is made of.
/// </summary>
internal sealed class Recounting(TableSet set)
{
    public async Task<IReadOnlyList<ViewDifference>> FindAsync(CancellationToken cancellation)
    {
        var found = new ConcurrentBag<ViewDifference>();
        await EachAsync((partition, row, right, wrong) =>
        {
            if (wrong) found.Add(new ViewDifference(ViewDifferenceReason.SumDiffers, null, partition, "", right.Group));
            return Task.FromResult(true);
        }, cancellation).ConfigureAwait(false);
        return [.. found.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Row, StringComparer.Ordinal)];
    }

    /// <summary>How many sums were wrong.</summary>
    public async Task<long> CorrectAsync(CancellationToken cancellation)
    {
        var corrected = 0L;
        await EachAsync(async (partition, row, right, wrong) =>
        {
            if (!wrong) return true;
            var values = TotalApplying.Spread(right.Measures);
            values["group"] = right.Group;
            var written = await set.SubmitAsync(set.Totals, partition, TotalApplying.Write(right.Row, row, values), cancellation).ConfigureAwait(false);
            if (written) Interlocked.Increment(ref corrected);
            return written;
        }, cancellation).ConfigureAwait(false);
        return corrected;
    }

    /// <param name="act">Given a partition, the sum as it is, as it should be, and whether they differ; false: somebody came between, once more.</param>
    private async Task EachAsync(Func<string, Entity?, Sum, bool, Task<bool>> act, CancellationToken cancellation)
    {
        foreach (var partition in await PartitionsAsync(cancellation).ConfigureAwait(false))
        {
            var sums = (await SumsAsync(partition, cancellation).ConfigureAwait(false)).ToDictionary(row => row.Row);
            var right = await CountAsync(partition, cancellation).ConfigureAwait(false);
            foreach (var row in sums.Values.Where(row => !right.ContainsKey(row.Row)))
                right.Add(row.Row, new Sum(row.Row, (string)row.Values["group"], []));
            // Most are right, and a sum that is was right at some instant: only the others are looked at again, each by itself.
            foreach (var suspect in right.Values.Where(sum => !Agree(sums.GetValueOrDefault(sum.Row), sum)))
                while (!await LookAsync(partition, suspect, act, cancellation).ConfigureAwait(false)) { }
        }
    }

    private async Task<bool> LookAsync(string partition, Sum suspect, Func<string, Entity?, Sum, bool, Task<bool>> act, CancellationToken cancellation)
    {
        var before = await set.Tables.FindAsync(set.Totals, partition, suspect.Row, cancellation).ConfigureAwait(false);
        var right = (await CountAsync(partition, cancellation).ConfigureAwait(false)).GetValueOrDefault(suspect.Row) ?? suspect with { Measures = [] };
        var after = await set.Tables.FindAsync(set.Totals, partition, suspect.Row, cancellation).ConfigureAwait(false);
        return before?.ETag == after?.ETag && await act(partition, before, right, !Agree(before, right)).ConfigureAwait(false);
    }

    private async Task<List<string>> PartitionsAsync(CancellationToken cancellation)
    {
        var partitions = new List<string>();
        await foreach (var row in set.WalkAsync(new EntityQuery(set.Totals, null) { From = TotalKeys.Sums, Below = ViewKeys.End(TotalKeys.Sums) }, cancellation).ConfigureAwait(false))
            if (partitions.Count == 0 || partitions[^1] != row.Partition) partitions.Add(row.Partition);
        return [.. partitions.Distinct()];
    }

    private Task<List<Entity>> SumsAsync(string partition, CancellationToken cancellation) =>
        set.ReadAsync(new EntityQuery(set.Totals, partition) { From = TotalKeys.Sums, Below = ViewKeys.End(TotalKeys.Sums) }, cancellation);

    /// <summary>The sums that the contributions give, by their rows.</summary>
    private async Task<Dictionary<string, Sum>> CountAsync(string partition, CancellationToken cancellation)
    {
        var sums = new Dictionary<string, Sum>();
        var query = new EntityQuery(set.Totals, partition) { From = TotalKeys.Contributions, Below = ViewKeys.End(TotalKeys.Contributions) };
        await foreach (var row in set.WalkAsync(query, cancellation).ConfigureAwait(false))
        {
            var owner = StreamId.Parse((string)row.Values["owner"]);
            foreach (var (group, part) in TotalApplying.Read<Dictionary<string, TotalApplying.Contributed>>(row))
            {
                var key = TotalKeys.Sum(group, owner);
                if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new Sum(key, group, []));
                foreach (var (measure, value) in part.Measures ?? []) sum.Measures[measure] = sum.Measures.GetValueOrDefault(measure) + value;
            }
        }
        return sums;
    }

    private static bool Agree(Entity? row, Sum right)
    {
        var held = row is null ? [] : TotalApplying.Read<Dictionary<string, long>>(row);
        return held.Keys.Union(right.Measures.Keys).All(measure => held.GetValueOrDefault(measure) == right.Measures.GetValueOrDefault(measure));
    }

    private sealed record Sum(string Row, string Group, Dictionary<string, long> Measures);
}
