using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

internal static class BudgetCheck
{
    /// <summary>The lines alone: accounts of the plan, each on its side, subsidies with their kind of funder.</summary>
    public static FieldProblem? Value(Field field, JsonElement value)
    {
        var (budget, problem) = ValueCheck.Read<Lines>(field, value);
        if (budget is null) return problem;
        var (lines, wrong) = ValueCheck.ReadList<BudgetLine>(field, budget.Values);
        return lines is null ? wrong : lines.Select(line => Line(field, line)).FirstOrDefault(found => found is not null);
    }

    /// <summary>What holds once the file is complete: both balances, and the grant asked for.</summary>
    public static IEnumerable<FieldProblem> Complete(Field field, Budget budget, Money requested)
    {
        if (!budget.IsBalanced)
            yield return ValueCheck.Problem(field, "form.budget-unbalanced",
                $"Les charges ({French.Amount(budget.Expenses)}) et les produits ({French.Amount(budget.Incomes)}) doivent être égaux.");
        if (!budget.IsBalancedInKind)
            yield return ValueCheck.Problem(field, "form.budget-unbalanced-in-kind",
                $"Les emplois (86, {French.Amount(budget.InKindExpenses)}) et les contributions volontaires (87, {French.Amount(budget.InKindIncomes)}) doivent être égaux.");
        if (budget.Requested != requested)
            yield return ValueCheck.Problem(field, "form.budget-request-differs",
                $"La subvention demandée inscrite au budget ({French.Amount(budget.Requested)}) n’est pas le total de la demande ({French.Amount(requested)}).");
    }

    private static FieldProblem? Line(Field field, BudgetLine line)
    {
        if (!BudgetPlan.Accounts.Any(account => account.Side == line.Side && account.Code == line.Code))
            return ValueCheck.Problem(field, "form.unknown-account", "Une ligne du budget ne correspond à aucun compte du plan.");
        if (line.Amount < Money.Zero)
            return ValueCheck.Problem(field, "form.too-small", "Un montant du budget ne peut pas être négatif.");
        var subsidy = line is { Side: BudgetSide.Income, Code: BudgetPlan.SubsidyAccount };
        return subsidy ? BudgetPlan.Subsidies.Any(source => source.Code == line.Funder) ? null : UnknownFunder(field)
            : line.Funder is null ? null : UnknownFunder(field);
    }

    private static FieldProblem UnknownFunder(Field field) =>
        ValueCheck.Problem(field, "form.unknown-budget-funder", "Une subvention (compte 74), et elle seule, porte le type de son financeur.");

    private sealed record Lines([property: System.Text.Json.Serialization.JsonPropertyName("lines")] JsonElement Values);
}
