using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

/// <param name="Percent">Actual in percent of the forecast, to one decimal, halves upwards; null where nothing was forecast.</param>
public sealed record FinancialLine(BudgetSide Side, string Code, string? Funder, string Label, Money Forecast, Money Actual, decimal? Percent);

/// <summary>The compte rendu financier: every account of the forecast or of what was spent and received, side by side.</summary>
public sealed record FinancialReport(ImmutableArray<FinancialLine> Lines, Budget Forecast, Budget Actual)
{
    /// <param name="rules">Of the act; its accounts count with their sub-accounts. Null: every account counts.</param>
    public FinancialTotals Totals(AgreementRules? rules) => new(Forecast.Expenses, Actual.Expenses, Actual.Incomes, rules is null ? null : EligibleIn(rules));

    /// <param name="forecast">The budget of the file as it was submitted; null where it had none.</param>
    public static FinancialReport Of(Budget? forecast, Budget actual)
    {
        var planned = forecast ?? new Budget([]);
        return new FinancialReport(
            [
                .. planned.Lines.Concat(actual.Lines).Select(line => (line.Side, line.Code, line.Funder)).Distinct()
                    .OrderBy(key => key.Side).ThenBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Funder, StringComparer.Ordinal)
                    .Select(key => Line(key, Sum(planned, key), Sum(actual, key))),
            ],
            planned, actual);
    }

    /// <summary>Charges and produits are equal, with and without contributions in kind.</summary>
    public IEnumerable<FieldProblem> Problems()
    {
        if (!Actual.IsBalanced)
            yield return Problem("report.financial-unbalanced", $"Les charges ({French.Amount(Actual.Expenses)}) et les produits ({French.Amount(Actual.Incomes)}) doivent être égaux.");
        if (!Actual.IsBalancedInKind)
            yield return Problem("report.financial-unbalanced-in-kind", $"Les emplois (86, {French.Amount(Actual.InKindExpenses)}) et les contributions volontaires (87, {French.Amount(Actual.InKindIncomes)}) doivent être égaux.");
    }

    private Money EligibleIn(AgreementRules rules) => Actual.Lines
        .Where(line => line.Side == BudgetSide.Expense && Counts(line.Code, rules)).Sum(line => line.Amount);

    /// <summary>Whether the act counts what is spent on the account.</summary>
    /// <param name="rules">Null: every account counts.</param>
    public static bool Counts(string account, AgreementRules? rules) => rules is null || rules.EligibleAccounts.Any(counted => account.StartsWith(counted, StringComparison.Ordinal));

    private static FieldProblem Problem(string code, string message) => new(ReportFields.Financial, "Compte rendu financier", code, message);

    private static FinancialLine Line((BudgetSide Side, string Code, string? Funder) key, Money forecast, Money actual) => new(
        key.Side, key.Code, key.Funder, LabelOf(key), forecast, actual,
        forecast == Money.Zero ? null : decimal.Round(actual.Cents * 100m / forecast.Cents, 1, MidpointRounding.AwayFromZero));

    private static Money Sum(Budget budget, (BudgetSide Side, string Code, string? Funder) key) =>
        budget.Lines.Where(line => line.Side == key.Side && line.Code == key.Code && line.Funder == key.Funder).Sum(line => line.Amount);

    private static string LabelOf((BudgetSide Side, string Code, string? Funder) key) =>
        (key.Funder is null ? null : BudgetPlan.Subsidies.FirstOrDefault(source => source.Code == key.Funder)?.Label)
        ?? BudgetPlan.Accounts.FirstOrDefault(account => account.Side == key.Side && account.Code == key.Code)?.Label
        ?? key.Code;
}
