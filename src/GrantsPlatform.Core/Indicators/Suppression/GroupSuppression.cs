using System.Collections.Immutable;

namespace GrantsPlatform.Core.Indicators;

/// <summary>
/// Small counts out of sums that overlap: places, the projects of each, strands that share projects. The sum of all is shown if it is not small itself;
/// then each sum in turn, the parts of a whole from the largest down, unless a small count would follow from it: by addition and subtraction of what is
/// shown already, or because too few people would be left to hide behind. Zeros are taken for known, since they tell of nobody.
/// </summary>
public static class GroupSuppression
{
    /// <param name="counts">Not negative.</param>
    /// <param name="smallest">The least count that is shown; zero always may be.</param>
    /// <returns>The sum of all, then that of each group; null where suppressed.</returns>
    public static (long? All, ImmutableArray<long?> Groups) Protect(ImmutableArray<long> counts, ImmutableArray<SummedGroup> groups, int smallest)
    {
        var all = counts.Sum();
        if (IsSmall(all, smallest)) return (null, [.. groups.Select(_ => (long?)null)]);
        var sums = groups.Select(group => group.Units.Sum(unit => counts[unit])).ToList();
        var span = new SpanOfSums(
            counts,
            [
                .. groups.Where((_, i) => IsSmall(sums[i], smallest)).Select(group => group.Units),
                .. Enumerable.Range(0, counts.Length).Where(unit => IsSmall(counts[unit], smallest)).Select(unit => ImmutableArray.Create(unit)),
            ]);
        span.TryShow([.. Enumerable.Range(0, counts.Length)]);
        var shown = new bool[groups.Length];
        foreach (var i in Enumerable.Range(0, groups.Length).OrderBy(i => groups[i].Part ?? int.MaxValue).ThenByDescending(i => sums[i]).ThenBy(i => i))
        {
            if (IsSmall(sums[i], smallest)) continue;
            shown[i] = true;
            shown[i] = LeavesEnough(i) && span.TryShow(groups[i].Units);
        }
        return (all, [.. groups.Select((_, i) => shown[i] ? sums[i] : (long?)null)]);

        // What is not shown of a whole that is.
        bool LeavesEnough(int at)
        {
            var opened = Enumerable.Range(0, groups.Length).Where(i => groups[i].Part is not null && (groups[i].Part == groups[at].Part || groups[i].Whole == at));
            return opened.GroupBy(i => groups[i].Part).All(part =>
            {
                if (groups[part.First()].Whole is { } whole && !shown[whole]) return true;
                var hidden = part.Where(i => !shown[i] && sums[i] > 0).ToList();
                var left = hidden.Sum(i => sums[i]);
                return hidden.Count == 0 || !hidden.Exists(i => IsSmall(sums[i], smallest)) || (hidden.Count > 1 && left >= smallest && left > hidden.Count);
            });
        }
    }

    private static bool IsSmall(long count, int smallest) => count > 0 && count < smallest;
}
