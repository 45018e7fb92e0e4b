using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Balances;

/// <summary>
/// entitlement = min(granted, rate × accepted costs) × coefficient; balance = max(0, entitlement − paid);
/// overpayment = max(0, paid − entitlement). Everything is exact until the entitlement, which is rounded once, as the terms say.
/// </summary>
public static class BalanceRule
{
    /// <summary>Decimals of a coefficient that readers see.</summary>
    private const int Decimals = 4;

    public static BalanceResult Compute(BalanceInput input)
    {
        if (input.Granted < Money.Zero || input.Paid < Money.Zero || input.AcceptedCosts < Money.Zero)
            throw new ArgumentOutOfRangeException(nameof(input), input, "Amounts of a balance are not negative.");
        var lines = ImmutableArray.CreateBuilder<BalanceLine>();
        var least = Least(input, lines);
        var (coefficient, factor) = Coefficient(input, lines);
        var entitlement = Money.OfCents(least.Exact * coefficient, input.Terms.Rounding);
        lines.Add(new("entitlement", "Montant dû", entitlement, Explanation: $"{least} × {factor}, {Words(input.Terms.Rounding)}"));
        var (balance, overpayment) = Against(input.Paid, entitlement, lines);
        return new BalanceResult(entitlement, balance, overpayment, lines.ToImmutable());
    }

    /// <summary>The lines of a sum that another entitlement takes the place of: what it stood on stays readable above it.</summary>
    public static ImmutableArray<BalanceLine> Revised(ImmutableArray<BalanceLine> before, Money from, Money to, Money paid)
    {
        var lines = ImmutableArray.CreateBuilder<BalanceLine>();
        lines.AddRange(before.IsDefault ? [] : before.Where(line => line.Code is not ("paid" or "balance" or "overpayment")));
        lines.Add(new("revised", "Montant dû après révision", to, Explanation: $"à la place de {French.Amount(from)}, par une décision motivée du service"));
        Against(paid, to, lines);
        return lines.ToImmutable();
    }

    /// <summary>What is left to pay, or was paid too much.</summary>
    private static (Money Balance, Money Overpayment) Against(Money paid, Money entitlement, ImmutableArray<BalanceLine>.Builder lines)
    {
        var balance = Money.Max(Money.Zero, entitlement - paid);
        var overpayment = Money.Max(Money.Zero, paid - entitlement);
        lines.Add(new("paid", "Montant déjà versé", paid));
        lines.Add(overpayment > Money.Zero
            ? new("overpayment", "Trop-perçu à reverser", overpayment, Explanation: $"{French.Amount(paid)} − {French.Amount(entitlement)}")
            : new("balance", "Solde à verser", balance, Explanation: $"{French.Amount(entitlement)} − {French.Amount(paid)}"));
        return (balance, overpayment);
    }

    private static Unrounded Least(BalanceInput input, ImmutableArray<BalanceLine>.Builder lines)
    {
        lines.Add(new("granted", "Subvention accordée", input.Granted));
        var granted = new Unrounded(input.Granted.Cents);
        if (input.Terms.Rate is not { } rate) return granted;
        var costs = input.AcceptedCosts ?? throw new ArgumentException("A rate needs accepted costs.", nameof(input));
        var share = new Unrounded((Fraction)costs.Cents * rate);
        var least = share.Exact < granted.Exact ? share : granted;
        lines.AddRange(Judged(input.Costs));
        lines.Add(new("costs", "Dépenses éligibles acceptées", costs));
        lines.Add(new("rate", "Taux de prise en charge", Number: rate, Explanation: French.Percent(rate)));
        lines.Add(new("share", "Part des dépenses prise en charge", share.Down, Explanation: $"{French.Amount(costs)} × {French.Percent(rate)}{share.Rest}"));
        lines.Add(new("least", "Montant retenu", least.Down, Explanation: share.Exact < granted.Exact ? "la part des dépenses est inférieure à la subvention accordée" : "dans la limite de la subvention accordée"));
        return least;
    }

    /// <summary>What was declared, and what of it was refused; the reasons are words, and stay with the report.</summary>
    private static IEnumerable<BalanceLine> Judged(ImmutableArray<JudgedCost> costs)
    {
        if (costs.IsEmpty) yield break;
        yield return new("declared", "Dépenses éligibles déclarées", costs.Sum(one => one.Declared));
        foreach (var one in costs.Where(one => one.Refused > Money.Zero))
            yield return new("refused", $"Écarté du compte {BudgetPlan.NameOf(one.Account)}", one.Refused, Explanation: $"{French.Amount(one.Accepted)} retenus sur {French.Amount(one.Declared)}, pour le motif donné à l’acceptation du bilan");
    }

    private static (Fraction Coefficient, string Factor) Coefficient(BalanceInput input, ImmutableArray<BalanceLine>.Builder lines)
    {
        if (input.Terms.Objective is not { } objective) return (1L, "1");
        lines.Add(new("target", "Objectif fixé", Number: input.Target));
        lines.Add(new("actual", "Résultat atteint", Number: input.Actual, Explanation: Words(input.Origin)));
        var outcome = ObjectiveRule.Of(objective, input.Target, input.Actual);
        var (shown, whole) = outcome.Coefficient.Shown(Decimals);
        lines.Add(new("coefficient", "Coefficient d’atteinte de l’objectif", Number: shown, Explanation: whole ? outcome.Why : $"{outcome.Why}\u202F; il compte sans être arrondi"));
        return (outcome.Coefficient, outcome.Factor);
    }

    private static string? Words(FigureOrigin? origin) => origin switch
    {
        null => null,
        FigureOrigin.Rows => "certifié d’après les lignes du tableau de suivi",
        FigureOrigin.Zero => "zéro déclaré exact par le bénéficiaire",
        FigureOrigin.ZeroWithoutRows => "zéro déclaré exact par le bénéficiaire sans ligne au tableau de suivi, admis par le service avec son motif",
        FigureOrigin.Hand => "saisi à la main par le bénéficiaire sans ligne au tableau de suivi, admis par le service avec son motif",
        _ => throw new InvalidOperationException($"{origin} has no words."),
    };

    private static string Words(Rounding rounding) => rounding switch
    {
        Rounding.Down => "arrondi au centime inférieur",
        Rounding.Up => "arrondi au centime supérieur",
        Rounding.Nearest => "arrondi au centime le plus proche",
        _ => throw new InvalidOperationException($"{rounding} has no words."),
    };

    /// <summary>An amount before it is rounded: readers see whole cents, and the rest beside them.</summary>
    private readonly record struct Unrounded(Fraction Exact)
    {
        private const int Decimals = 6;

        public Money Down => Money.OfCents(Exact, Rounding.Down);

        public string Rest => Exact.Shown(0).Whole ? "" : $", soit {this} avant l’arrondi, qui ne se fait que sur le montant dû";

        public override string ToString()
        {
            var (euros, whole) = (Exact / 100L).Shown(Decimals);
            return Exact.Shown(0).Whole ? French.Amount(Down) : $"{French.Exact(euros)}{(whole ? "" : "…")}{French.NarrowSpace}€";
        }
    }
}
