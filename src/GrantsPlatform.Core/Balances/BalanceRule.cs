using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Balances;

/// <summary>
/// entitlement = min(granted, rate × accepted costs) × coefficient; balance = max(0, entitlement − paid);
/// overpayment = max(0, paid − entitlement). Both products are rounded down to the cent, a coefficient pro rata down to four decimals:
/// nothing is paid that the rule does not give in full.
/// </summary>
public static class BalanceRule
{
    public static BalanceResult Compute(BalanceInput input)
    {
        if (input.Granted < Money.Zero || input.Paid < Money.Zero || input.AcceptedCosts < Money.Zero)
            throw new ArgumentOutOfRangeException(nameof(input), input, "Amounts of a balance are not negative.");
        var lines = ImmutableArray.CreateBuilder<BalanceLine>();
        var least = Least(input, lines);
        var coefficient = Coefficient(input, lines);
        var entitlement = least.ShareRoundedDown(coefficient);
        var balance = Money.Max(Money.Zero, entitlement - input.Paid);
        var overpayment = Money.Max(Money.Zero, input.Paid - entitlement);
        lines.Add(new("entitlement", "Montant dû", entitlement, Explanation: $"{French.Amount(least)} × {French.Number(coefficient)}, arrondi au centime inférieur"));
        lines.Add(new("paid", "Montant déjà versé", input.Paid));
        lines.Add(overpayment > Money.Zero
            ? new("overpayment", "Trop-perçu à reverser", overpayment, Explanation: $"{French.Amount(input.Paid)} − {French.Amount(entitlement)}")
            : new("balance", "Solde à verser", balance, Explanation: $"{French.Amount(entitlement)} − {French.Amount(input.Paid)}"));
        return new BalanceResult(entitlement, balance, overpayment, lines.ToImmutable());
    }

    private static Money Least(BalanceInput input, ImmutableArray<BalanceLine>.Builder lines)
    {
        lines.Add(new("granted", "Subvention accordée", input.Granted));
        if (input.Terms.Rate is not { } rate) return input.Granted;
        var costs = input.AcceptedCosts ?? throw new ArgumentException("A rate needs accepted costs.", nameof(input));
        var share = costs.ShareRoundedDown(rate);
        var least = Money.Min(input.Granted, share);
        lines.Add(new("costs", "Dépenses éligibles acceptées", costs));
        lines.Add(new("rate", "Taux de prise en charge", Number: rate, Explanation: $"{French.Number(rate * 100)}{French.NarrowSpace}%"));
        lines.Add(new("share", "Part des dépenses prise en charge", share, Explanation: $"{French.Amount(costs)} × {French.Number(rate * 100)}{French.NarrowSpace}%, arrondi au centime inférieur"));
        lines.Add(new("least", "Montant retenu", least, Explanation: share < input.Granted ? "la part des dépenses est inférieure à la subvention accordée" : "dans la limite de la subvention accordée"));
        return least;
    }

    private static decimal Coefficient(BalanceInput input, ImmutableArray<BalanceLine>.Builder lines)
    {
        if (input.Terms.Objective is not { } objective) return 1;
        lines.Add(new("target", "Objectif fixé", Number: input.Target));
        lines.Add(new("actual", "Résultat atteint", Number: input.Actual));
        var (coefficient, why) = ObjectiveRule.Coefficient(objective, input.Target, input.Actual);
        lines.Add(new("coefficient", "Coefficient d’atteinte de l’objectif", Number: coefficient, Explanation: why));
        return coefficient;
    }
}
