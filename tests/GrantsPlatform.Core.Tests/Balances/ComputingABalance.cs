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
    [InlineData(30, 26, 0.8666, 69_333.33, 0.00, 5_465.07)] // 80 000 × 26 ÷ 30 = 69 333,333…: the coefficient is not cut
    [InlineData(30, 20, 0.6666, 53_333.33, 0.00, 21_465.07)]
    [InlineData(40, 30.5, 0.7625, 61_000.00, 0.00, 13_798.40)]
    [InlineData(30, 0, 0, 0.00, 0.00, 74_798.40)]
    [InlineData(30, 60, 1, 80_000.00, 5_201.60, 0.00)]
    public void Lowers_it_pro_rata_beyond_the_tolerance(int target, double actual, double coefficient, double entitlement, double balance, double overpayment)
    {
        var result = Check(With(ProRata, target, (decimal)actual), entitlement, balance, overpayment);
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
                "Part des dépenses prise en charge : 80 000 € (100 000 € × 80 %)",
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

    [Theory]
    // 18 150,00 at two thirds is 12 100,00 to the cent, whatever a third looks like in decimals
    [InlineData(18_150.00, 3, 2, 12_100.00, 12_100.00, 12_100.00)]
    [InlineData(13_200.00, 12, 11, 12_100.00, 12_100.00, 12_100.00)]
    [InlineData(100.00, 7, 5, 71.42, 71.43, 71.43)] // 71,428571…
    [InlineData(100.00, 3, 1, 33.33, 33.34, 33.33)] // 33,333…
    [InlineData(0.05, 2, 1, 0.02, 0.03, 0.03)] // 2,5 cents: of halves, nearest goes up
    public void Is_exact_until_it_is_rounded_once_as_the_terms_say(double granted, int target, int actual, double down, double up, double nearest)
    {
        var terms = new BalanceTerms(Objective: new ObjectiveCoefficient.ProRata("young", 0));
        foreach (var (rounding, entitlement, words) in new[] { (Rounding.Down, down, "inférieur"), (Rounding.Up, up, "supérieur"), (Rounding.Nearest, nearest, "le plus proche") })
        {
            var result = Check(new BalanceInput(terms with { Rounding = rounding }, Euros(granted), Money.Zero, null, target, actual), entitlement, entitlement, 0);
            Assert.EndsWith($"arrondi au centime {words}", Line(result, "entitlement").Explanation);
        }
    }

    [Fact]
    public void Rounds_no_share_of_costs_on_the_way()
    {
        // 2 × 0,0075 € is 1,5 cent: a cent if each half were cut first
        var input = new BalanceInput(new BalanceTerms(0.5m, new ObjectiveCoefficient.Steps("young", [new(0, 0.5m)]), Rounding.Nearest), Euros(100), Money.Zero, Euros(0.03), 40, 1);
        var result = Check(input, 0.01, 0.01, 0);
        Assert.Equal("0,03 € × 50 %, soit 0,015 € avant l’arrondi, qui ne se fait que sur le montant dû", Line(result, "share").Explanation!.Replace('\u202F', ' '));
        Assert.Equal("0,015 € × 0,5, arrondi au centime le plus proche", Line(result, "entitlement").Explanation!.Replace('\u202F', ' '));
    }

    [Fact]
    public void Writes_an_endless_coefficient_as_the_quotient_that_it_is()
    {
        var result = BalanceRule.Compute(With(ProRata, 30, 26));
        Assert.Equal(
            [
                "Coefficient d’atteinte de l’objectif : 0,8666 (26 ÷ 30, objectif atteint à 86,66 % ; il compte sans être arrondi)",
                "Montant dû : 69 333,33 € (80 000 € × 26 ÷ 30, arrondi au centime inférieur)",
            ],
            new[] { "coefficient", "entitlement" }.Select(code => Line(result, code).ToString().Replace('\u202F', ' ')));
    }

    [Fact]
    public void Loses_no_digit_of_a_long_rate()
    {
        // 100 000 000 000,00 at 0,9999999999999999999999999999: a cent is missing, where decimals would round up to the whole
        var result = BalanceRule.Compute(new BalanceInput(new BalanceTerms(0.9999999999999999999999999999m), Money.Largest, Money.Zero, Money.Largest));
        Assert.Equal(Money.Largest - new Money(1), result.Entitlement);
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
