using System.Collections.Immutable;

namespace GrantsPlatform.Core.Indicators;

/// <summary>
/// Small counts out of a line whose total everybody knows. Counts from 1 to under the least are not shown; then more cells go, smallest
/// first, until what is hidden can be told apart neither by subtraction nor because so little is hidden in so many cells.
/// </summary>
public static class LineSuppression
{
    /// <param name="smallest">The least count that is shown; zero always may be, for it tells of nobody.</param>
    /// <returns>The counts, null where suppressed.</returns>
    public static ImmutableArray<long?> Protect(ImmutableArray<long> counts, int smallest)
    {
        var hidden = counts.Select(count => count > 0 && count < smallest).ToArray();
        if (hidden.Any(small => small))
            foreach (var next in Enumerable.Range(0, counts.Length).Where(i => !hidden[i] && counts[i] > 0).OrderBy(i => counts[i]).ThenBy(i => i).ToList())
            {
                if (IsSafe(counts, hidden, smallest)) break;
                hidden[next] = true;
            }
        // Not enough people to hide behind: then not even the zeros are shown, which would say where they are.
        if (hidden.Any(small => small) && !IsSafe(counts, hidden, smallest)) Array.Fill(hidden, true);
        return [.. counts.Select((count, i) => hidden[i] ? (long?)null : count)];
    }

    private static bool IsSafe(ImmutableArray<long> counts, bool[] hidden, int smallest)
    {
        var cells = hidden.Count(one => one);
        var sum = counts.Where((_, i) => hidden[i]).Sum();
        return cells >= 2 && sum >= smallest && sum > cells;
    }
}
