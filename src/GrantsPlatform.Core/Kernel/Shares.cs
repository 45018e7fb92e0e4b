using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Two ways to spread an amount over weights. In both the parts add up to it exactly, and no part exceeds its weight as long as the amount does not exceed their sum.</summary>
public static class Shares
{
    /// <summary>Each part is the difference of two sums that are rounded down: acts in force were planned and settled so.</summary>
    public static ImmutableSortedDictionary<string, Money> Spread(Money amount, ImmutableSortedDictionary<string, Money> weights)
    {
        var total = weights.Values.Sum();
        var parts = ImmutableSortedDictionary.CreateBuilder<string, Money>(StringComparer.Ordinal);
        var (passed, given) = (Money.Zero, Money.Zero);
        foreach (var (key, weight) in weights)
        {
            passed += weight;
            var until = new Money((long)((Int128)amount.Cents * passed.Cents / total.Cents));
            parts[key] = until - given;
            given = until;
        }
        return parts.ToImmutable();
    }

    /// <summary>
    /// By largest remainder: each part is rounded down, and the cents that are left go one by one to those who lost most by it, in the order of
    /// their keys where they lost the same.
    /// </summary>
    public static ImmutableSortedDictionary<string, Money> Distribute(Money amount, ImmutableSortedDictionary<string, Money> weights)
    {
        var total = (Int128)weights.Values.Sum().Cents;
        var parts = weights.Select(weight => (weight.Key, Exact: (Int128)amount.Cents * weight.Value.Cents)).ToList();
        var left = (int)(amount.Cents - parts.Sum(part => (long)(part.Exact / total)));
        var rounded = parts.OrderByDescending(part => part.Exact % total).ThenBy(part => part.Key, StringComparer.Ordinal).Take(left).Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return parts.ToImmutableSorted(part => part.Key, part => new Money((long)(part.Exact / total) + (rounded.Contains(part.Key) ? 1 : 0)));
    }
}
