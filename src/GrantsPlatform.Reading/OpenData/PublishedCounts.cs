using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;

namespace GrantsPlatform.Reading.OpenData;

/// <summary>Counts of people per place beside their sum, as everybody may see them.</summary>
public static class PublishedCounts
{
    /// <param name="smallest">The least count that is shown.</param>
    /// <returns>Null where a place is not shown; default where not even the sum may be, or where these are no counts.</returns>
    public static ImmutableArray<long?> Of(ImmutableArray<decimal> counts, int smallest)
    {
        if (counts.Any(count => count != decimal.Truncate(count) || count < 0)) return default;
        return counts.Sum() is > 0 and var sum && sum < smallest ? default : LineSuppression.Protect([.. counts.Select(count => (long)count)], smallest);
    }
}
