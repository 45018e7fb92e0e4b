using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Reading.Examining;

/// <summary>What of an account of the financial report was refused, and why.</summary>
/// <param name="Reason">Null once it was erased.</param>
public sealed record CostVerdict(string Account, Money Declared, Money Accepted, Money Refused, string? Reason)
{
    /// <summary>Of an accepted report, the accounts of which something was refused; empty: of none, or the sum alone was kept.</summary>
    internal static ImmutableArray<CostVerdict> Of(ReportState.Known? report, Contents contents) =>
        report is { Phase: ReportPhase.Accepted { Costs: { IsEmpty: false } costs } } ? Of(costs, RefusedCosts.ReasonsIn(contents)) : [];

    private static ImmutableArray<CostVerdict> Of(ImmutableArray<JudgedCost> costs, ImmutableSortedDictionary<string, string> reasons) =>
    [
        .. costs.Where(one => one.Refused > Money.Zero)
            .Select(one => new CostVerdict(BudgetPlan.NameOf(one.Account), one.Declared, one.Accepted, one.Refused, reasons.GetValueOrDefault(one.Account))),
    ];
}
