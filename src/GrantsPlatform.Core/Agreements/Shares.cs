using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

public static class Shares
{
    /// <summary>
    /// Spreads an amount over weights so that the parts add up to it exactly: each part is the difference of two sums that are rounded down.
    /// As long as the amount does not exceed the sum of the weights, no part exceeds its weight.
    /// </summary>
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
}
