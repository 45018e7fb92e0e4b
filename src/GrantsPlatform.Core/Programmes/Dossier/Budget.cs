using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

public enum BudgetSide { Expense, Income, InKindExpense, InKindIncome }

/// <param name="Code">The account of the common application form: "60", "613", "74", "864"…, see <see cref="BudgetPlan"/>.</param>
/// <param name="Funder">For account 74: the kind of funder, see <see cref="BudgetPlan.Subsidies"/>; "requested" is the grant asked for in this file.</param>
public sealed record BudgetLine(BudgetSide Side, string Code, Money Amount, string? Funder = null);

/// <summary>The forecast budget (budget prévisionnel): charges and produits, and beside them contributions in kind.</summary>
public sealed record Budget(ImmutableArray<BudgetLine> Lines)
{
    public Money Expenses => Total(BudgetSide.Expense);
    public Money Incomes => Total(BudgetSide.Income);
    public Money InKindExpenses => Total(BudgetSide.InKindExpense);
    public Money InKindIncomes => Total(BudgetSide.InKindIncome);

    public Money ExpensesWithInKind => Expenses + InKindExpenses;
    public Money IncomesWithInKind => Incomes + InKindIncomes;

    /// <summary>The grant asked for in this file.</summary>
    public Money Requested => Lines.Where(line => line.Funder == BudgetPlan.Requested).Sum(line => line.Amount);

    public bool IsBalanced => Expenses == Incomes;
    public bool IsBalancedInKind => InKindExpenses == InKindIncomes;

    public Money Total(BudgetSide side) => Lines.Where(line => line.Side == side).Sum(line => line.Amount);
}
