using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

public enum BudgetSide { Expense, Income, InKindExpense, InKindIncome }

/// <param name="Code">The account of the common application form: "60", "613", "74", "864"…, see <see cref="BudgetPlan"/>.</param>
/// <param name="Funder">For account 74: the kind of funder, see <see cref="BudgetPlan.Subsidies"/>; "requested" is the grant asked for in this file.</param>
public sealed record BudgetLine(BudgetSide Side, string Code, Money Amount, string? Funder = null);

/// <summary>The forecast budget (budget prévisionnel): charges and produits, and beside them contributions in kind. Only the lines are stored.</summary>
public sealed record Budget(ImmutableArray<BudgetLine> Lines)
{
    [JsonIgnore] public Money Expenses => Total(BudgetSide.Expense);
    [JsonIgnore] public Money Incomes => Total(BudgetSide.Income);
    [JsonIgnore] public Money InKindExpenses => Total(BudgetSide.InKindExpense);
    [JsonIgnore] public Money InKindIncomes => Total(BudgetSide.InKindIncome);

    /// <summary>The grant asked for in this file.</summary>
    [JsonIgnore] public Money Requested => Lines.Where(line => line.Funder == BudgetPlan.Requested).Sum(line => line.Amount);

    [JsonIgnore] public bool IsBalanced => Expenses == Incomes;
    [JsonIgnore] public bool IsBalancedInKind => InKindExpenses == InKindIncomes;

    public Money Total(BudgetSide side) => Lines.Where(line => line.Side == side).Sum(line => line.Amount);
}
