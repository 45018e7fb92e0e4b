using System.Collections.Immutable;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>What an agreement holds of each funder-year.</summary>
public static class YearAmounts
{
    /// <summary>While an amendment waits, the greater of what is in force and what is proposed: neither outcome may exceed the year.</summary>
    public static ImmutableSortedDictionary<string, Money> Wanted(this Known known)
    {
        var inForce = known.Act is null ? ImmutableSortedDictionary.Create<string, Money>(StringComparer.Ordinal) : Of(known.Lines, known);
        if (known.Pending is not { } pending) return inForce;
        var proposed = Of(pending.Text.Lines, known);
        return inForce.Keys.Union(proposed.Keys)
            .ToImmutableSorted(year => year, year => Money.Max(inForce.GetValueOrDefault(year), proposed.GetValueOrDefault(year)));
    }

    /// <summary>The funder-years in which the body of that SIREN is granted something.</summary>
    public static IEnumerable<string> Wanted(this Known known, string siren) => (known.Pending?.Text.Lines ?? known.Lines)
        .Where(line => known.Payees[line.Payee] == siren).Select(line => FunderYearState.KeyOf(line.Funder, siren, FundedYears.Civil(line.Year, known.Origin.From))).Distinct();

    /// <summary>What stays of the years once nothing more will be paid: each payee's payments fill the earliest lines first.</summary>
    public static ImmutableSortedDictionary<string, Money> OfPaid(this Known known)
    {
        var kept = new List<AmountLine>();
        foreach (var payee in known.Lines.GroupBy(line => line.Payee))
        {
            var left = known.PaidTo(payee.Key);
            foreach (var line in payee.OrderBy(line => line.Year))
            {
                var part = Money.Min(left, line.Amount);
                left -= part;
                if (part > Money.Zero) kept.Add(line with { Amount = part });
            }
        }
        return Of([.. kept], known);
    }

    private static ImmutableSortedDictionary<string, Money> Of(ImmutableArray<AmountLine> lines, Known known) =>
        lines.GroupBy(line => FunderYearState.KeyOf(line.Funder, known.Payees[line.Payee], FundedYears.Civil(line.Year, known.Origin.From)))
            .ToImmutableSorted(year => year.Key, year => year.Sum(line => line.Amount));
}
