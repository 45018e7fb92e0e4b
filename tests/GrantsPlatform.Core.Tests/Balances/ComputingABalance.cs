using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Balances;

/// <summary>To be checked by hand with a pocket calculator. "-" stands for what is not known.</summary>
public sealed class ComputingABalance
{
    private static readonly ObjectiveCoefficient Steps = new ObjectiveCoefficient.Steps("young", [new(0, 0.5m), new(0.5m, 0.75m), new(0.8m, 0.9m), new(0.95m, 1)]);
    private static readonly ObjectiveCoefficient ProRata = new ObjectiveCoefficient.ProRata("young", 0.1m);

    [Theory]
    // granted, costs, rate, paid → entitlement, balance, overpayment
    [InlineData(93_498.00, 120_000.00, 0.8, 74_798.40, 93_498.00, 18_699.60, 0.00)]
    [InlineData(93_498.00, 116_872.50, 0.8, 74_798.40, 93_498.00, 18_699.60, 0.00)]
    [InlineData(93_498.00, 116_872.49, 0.8, 74_798.40, 93_497.99, 18_699.59, 0.00)] // 93 497,992 rounded down
    [InlineData(93_498.00, 100_000.00, 0.8, 74_798.40, 80_000.00, 5_201.60, 0.00)]
    [InlineData(93_498.00, 93_498.00, 0.8, 74_798.40, 74_798.40, 0.00, 0.00)]
    [InlineData(93_498.00, 93_497.99, 0.8, 74_798.40, 74_798.39, 0.00, 0.01)]
    [InlineData(93_498.00, 90_000.00, 0.8, 74_798.40, 72_000.00, 0.00, 2_798.40)]
    [InlineData(93_498.00, 0.00, 0.8, 74_798.40, 0.00, 0.00, 74_798.40)]
    [InlineData(93_498.00, 100_000.00, 0.8, 0.00, 80_000.00, 80_000.00, 0.00)]
    [InlineData(20_000.00, 33_333.33, 0.6, 16_000.00, 19_999.99, 3_999.99, 0.00)] // 19 999,998 rounded down
    [InlineData(20_000.00, 20_000.00, 1.0, 16_000.00, 20_000.00, 4_000.00, 0.00)]
    [InlineData(0.01, 0.01, 0.5, 0.00, 0.00, 0.00, 0.00)]
    public void Limits_the_grant_to_the_share_of_the_accepted_costs(double granted, double costs, double rate, double paid, double entitlement, double balance, double overpayment) =>
        Check(new BalanceInput(new BalanceTerms((decimal)rate), Euros(granted), Euros(paid), Euros(costs)), entitlement, balance, overpayment);

    [Theory]
    // 80 000,00 is due before the coefficient; 74 798,40 was paid; the target is 40 people
    [InlineData(40, 1.00, 80_000.00, 5_201.60, 0.00)]
    [InlineData(41, 1.00, 80_000.00, 5_201.60, 0.00)]
    [InlineData(38, 1.00, 80_000.00, 5_201.60, 0.00)] // exactly 95 %
    [InlineData(37, 0.90, 72_000.00, 0.00, 2_798.40)]
    [InlineData(32, 0.90, 72_000.00, 0.00, 2_798.40)] // exactly 80 %
    [InlineData(31, 0.75, 60_000.00, 0.00, 14_798.40)]
    [InlineData(20, 0.75, 60_000.00, 0.00, 14_798.40)]
    [InlineData(19, 0.50, 40_000.00, 0.00, 34_798.40)]
    [InlineData(0, 0.50, 40_000.00, 0.00, 34_798.40)]
    public void Lowers_it_by_the_step_that_the_objective_reaches(int actual, double coefficient, double entitlement, double balance, double overpayment)
    {
        var result = Check(With(Steps, 40, actual), entitlement, balance, overpayment);
        Assert.Equal((decimal)coefficient, Line(result, "coefficient").Number);
    }

    [Theory]
    // the same 80 000,00, pro rata beyond a tolerance of a tenth
    [InlineData(30, 27, 1, 80_000.00, 5_201.60, 0.00)] // exactly nine tenths
    [InlineData(30, 26, 0.8666, 69_328.00, 0.00, 5_470.40)] // 0,86666… rounded down
    [InlineData(30, 20, 0.6666, 53_328.00, 0.00, 21_470.40)]
    [InlineData(30, 0, 0, 0.00, 0.00, 74_798.40)]
    [InlineData(30, 60, 1, 80_000.00, 5_201.60, 0.00)]
    public void Lowers_it_pro_rata_beyond_the_tolerance(int target, int actual, double coefficient, double entitlement, double balance, double overpayment)
    {
        var result = Check(With(ProRata, target, actual), entitlement, balance, overpayment);
        Assert.Equal((decimal)coefficient, Line(result, "coefficient").Number);
    }

    [Fact]
    public void Leaves_it_whole_where_the_objective_or_the_result_is_not_known_or_nothing_was_aimed_at()
    {
        Check(With(Steps, null, 12), 80_000, 5_201.60, 0);
        var unknown = Check(With(Steps, 40, null), 80_000, 5_201.60, 0);
        Assert.Equal("Résultat atteint : non renseigné", Line(unknown, "actual").ToString().Replace('\u202F', ' '));
        Check(With(ProRata, 0, 0), 80_000, 5_201.60, 0);
    }

    [Fact]
    public void Takes_a_target_next_to_nothing() => Check(With(ProRata, 0.0000000000000000000000000001m, 1_000_000_000_000m), 80_000, 5_201.60, 0);

    [Fact]
    public void Looks_at_no_costs_where_the_terms_have_no_rate() =>
        Check(new BalanceInput(new BalanceTerms(), Euros(20_000), Euros(16_000), null), 20_000, 4_000, 0);

    [Fact]
    public void Keeps_every_line_of_the_sum()
    {
        var result = BalanceRule.Compute(With(Steps, 40, 37));
        Assert.Equal(
            [
                "Subvention accordée : 93 498 €",
                "Dépenses éligibles acceptées : 100 000 €",
                "Taux de prise en charge : 0,8 (80 %)",
                "Part des dépenses prise en charge : 80 000 € (100 000 € × 80 %, arrondi au centime inférieur)",
                "Montant retenu : 80 000 € (la part des dépenses est inférieure à la subvention accordée)",
                "Objectif fixé : 40",
                "Résultat atteint : 37",
                "Coefficient d’atteinte de l’objectif : 0,9 (objectif atteint à 92,5 %)",
                "Montant dû : 72 000 € (80 000 € × 0,9, arrondi au centime inférieur)",
                "Montant déjà versé : 74 798,40 €",
                "Trop-perçu à reverser : 2 798,40 € (74 798,40 € − 72 000 €)",
            ],
            result.Lines.Select(line => line.ToString().Replace('\u202F', ' ')));
        Assert.Equal(64, result.Hash.Length);
        Assert.NotEqual(result.Hash, BalanceRule.Compute(With(Steps, 40, 36)).Hash);
    }

    [Fact]
    public void Takes_nothing_negative_and_no_rate_without_costs()
    {
        var input = With(Steps, 40, 37);
        Assert.Throws<ArgumentOutOfRangeException>(() => BalanceRule.Compute(input with { Granted = new Money(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BalanceRule.Compute(input with { Paid = new Money(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BalanceRule.Compute(input with { AcceptedCosts = new Money(-1) }));
        Assert.Throws<ArgumentException>(() => BalanceRule.Compute(input with { AcceptedCosts = null }));
    }

    private static BalanceInput With(ObjectiveCoefficient objective, decimal? target, decimal? actual) =>
        new(new BalanceTerms(0.8m, objective), Euros(93_498), Euros(74_798.40), Euros(100_000), target, actual);

    private static BalanceResult Check(BalanceInput input, double entitlement, double balance, double overpayment)
    {
        var result = BalanceRule.Compute(input);
        Assert.Equal((Euros(entitlement), Euros(balance), Euros(overpayment)), (result.Entitlement, result.Balance, result.Overpayment));
        return result;
    }

    private static BalanceLine Line(BalanceResult result, string code) => result.Lines.Single(line => line.Code == code);
    private static Money Euros(double euros) => Sample.Euros((decimal)euros);
}
