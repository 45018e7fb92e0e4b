using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Forms;

/// <summary>Budgets as the common forms lay them out: charges on the left and produits on the right, account by account, with their totals and what is in kind below.</summary>
internal static class BudgetGrid
{
    /// <summary>The forecast of a project.</summary>
    public static Part.Grid Of(Budget budget) => new(
        "Budget du projet", [new("Charges", 7), new("Montant", 3, IsFigure: true), new("Produits", 7), new("Montant", 3, IsFigure: true)],
        [
            .. Beside(Lines(budget, BudgetSide.Expense), Lines(budget, BudgetSide.Income), 2),
            Sum("Total des charges", [budget.Expenses], "Total des produits", [budget.Incomes]),
            .. Beside(Lines(budget, BudgetSide.InKindExpense), Lines(budget, BudgetSide.InKindIncome), 2),
        ],
        Sum("Total avec contributions volontaires", [budget.Expenses + budget.InKindExpenses], "Total avec contributions volontaires", [budget.Incomes + budget.InKindIncomes]));

    /// <summary>What was foreseen beside what was spent and received.</summary>
    public static Part.Grid Of(FinancialReport report) => new(
        "Tableau de synthèse",
        [
            new("Charges", 6), new("Prévision", 6, IsFigure: true), new("Réalisation", 6, IsFigure: true), new("%", 3, IsFigure: true),
            new("Produits", 6), new("Prévision", 6, IsFigure: true), new("Réalisation", 6, IsFigure: true), new("%", 3, IsFigure: true),
        ],
        [
            .. Beside(Lines(report, BudgetSide.Expense), Lines(report, BudgetSide.Income), 4),
            Sum("Total des charges", [report.Forecast.Expenses, report.Actual.Expenses], "Total des produits", [report.Forecast.Incomes, report.Actual.Incomes]),
            .. Beside(Lines(report, BudgetSide.InKindExpense), Lines(report, BudgetSide.InKindIncome), 4),
        ],
        Sum(
            "Total général", [report.Forecast.Expenses + report.Forecast.InKindExpenses, report.Actual.Expenses + report.Actual.InKindExpenses],
            "Total général", [report.Forecast.Incomes + report.Forecast.InKindIncomes, report.Actual.Incomes + report.Actual.InKindIncomes]));

    private static List<ImmutableArray<string>> Lines(Budget budget, BudgetSide side) =>
    [
        .. budget.Lines.Where(line => line.Side == side).GroupBy(line => (line.Code, line.Funder)).OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => ImmutableArray.Create(LabelOf(side, group.Key.Code, group.Key.Funder), French.Amount(group.Sum(line => line.Amount)))),
    ];

    private static List<ImmutableArray<string>> Lines(FinancialReport report, BudgetSide side) =>
    [
        .. report.Lines.Where(line => line.Side == side).Select(line => ImmutableArray.Create(
            LabelOf(side, line.Code, line.Funder), French.Amount(line.Forecast), French.Amount(line.Actual), line.Percent is { } percent ? French.Number(percent) : "–")),
    ];

    private static string LabelOf(BudgetSide side, string code, string? funder)
    {
        var label = BudgetPlan.Accounts.FirstOrDefault(account => account.Side == side && account.Code == code)?.Label ?? code;
        var source = funder is null ? null : BudgetPlan.Subsidies.FirstOrDefault(one => one.Code == funder)?.Label ?? funder;
        var number = char.IsAsciiDigit(code[0]) ? $"{code} – " : "";
        return source is null ? $"{number}{label}" : $"{number}{source}";
    }

    /// <summary>The longer side gives the number of lines.</summary>
    private static IEnumerable<ImmutableArray<string>> Beside(List<ImmutableArray<string>> left, List<ImmutableArray<string>> right, int columns) =>
        Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(at => ImmutableArray.Create([.. CellsAt(left, at, columns), .. CellsAt(right, at, columns)]));

    private static IEnumerable<string> CellsAt(List<ImmutableArray<string>> lines, int at, int columns) => at < lines.Count ? lines[at] : Enumerable.Repeat("", columns);

    private static ImmutableArray<string> Sum(string left, ImmutableArray<Money> leftSums, string right, ImmutableArray<Money> rightSums) => [.. Side(left, leftSums), .. Side(right, rightSums)];

    /// <summary>With what the second is of the first, where there are two.</summary>
    private static IEnumerable<string> Side(string label, ImmutableArray<Money> sums) =>
        [label, .. sums.Select(French.Amount), .. sums is [var forecast, var actual] ? [forecast == Money.Zero ? "–" : French.Number(decimal.Round(actual.Cents * 100m / forecast.Cents, 1, MidpointRounding.AwayFromZero))] : Array.Empty<string>()];
}
