using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Amounts requested, proposed or granted are lists of these, never one number on a file.</summary>
/// <param name="Payee">Id of the organisation that is paid: the lead or a paid partner.</param>
/// <param name="Unit">Where the amount is by unit (night, post, hour): the unit, with its <paramref name="Quantity"/>.</param>
public sealed record AmountLine(
    string Funder, string Strand, int Year, string Payee, Money Amount, string? Unit = null, decimal? Quantity = null)
{
    /// <summary>Whether both are about the same money: funder, strand, year and payee.</summary>
    public bool IsLike(AmountLine other) => (Funder, Strand, Year, Payee) == (other.Funder, other.Strand, other.Year, other.Payee);
}

internal static class AmountLines
{
    public static ImmutableSortedDictionary<string, Money> ByStrand(this IEnumerable<AmountLine> lines) =>
        lines.GroupBy(line => line.Strand).ToImmutableSorted(strand => strand.Key, strand => strand.Sum(line => line.Amount));
}
