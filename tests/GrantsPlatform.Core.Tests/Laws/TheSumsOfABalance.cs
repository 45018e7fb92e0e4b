using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Laws;

public sealed class TheSumsOfABalance
{
    private static readonly Gen<Money> Amount = Gen.Choose(0, 20_000_000).Select(cents => new Money(cents));

    private static readonly Gen<ObjectiveCoefficient?> Objective = Gen.OneOf(
        Gen.Constant<ObjectiveCoefficient?>(null),
        Gen.Choose(0, 99).Select(hundredths => (ObjectiveCoefficient?)new ObjectiveCoefficient.ProRata("i", hundredths / 100m)),
        Gen.Choose(0, 100).Select(hundredths => (ObjectiveCoefficient?)new ObjectiveCoefficient.Steps("i", [new(0, hundredths / 200m), new(0.7m, hundredths / 100m), new(1, 1)])));

    private static readonly Gen<decimal?> Count = Gen.Choose(-1, 60).Select(number => number < 0 ? null : (decimal?)number);

    private static readonly Arbitrary<BalanceInput> Inputs = (
        from granted in Amount
        from paid in Amount
        from costs in Amount
        from rate in Gen.Choose(0, 1000)
        from objective in Objective
        from target in Count
        from actual in Count
        from rounding in Gen.Elements(Rounding.Down, Rounding.Up, Rounding.Nearest)
        select new BalanceInput(new BalanceTerms(rate == 0 ? null : rate / 1000m, objective, rounding), granted, paid, costs, target, actual)).ToArbitrary();

    [Fact]
    public void Always_add_up_and_never_exceed_the_grant_or_the_share() => Check.QuickThrowOnFailure(Prop.ForAll(Inputs, input =>
    {
        var result = BalanceRule.Compute(input);
        Assert.Equal(result.Entitlement, input.Paid + result.Balance - result.Overpayment);
        Assert.True(result.Entitlement >= Money.Zero && result.Entitlement <= input.Granted);
        if (input.Terms.Rate is { } rate) Assert.True(result.Entitlement.Cents < (input.AcceptedCosts!.Value.Cents * rate) + (input.Terms.Rounding == Rounding.Down ? 0.0001m : 1));
        Assert.True(result.Balance >= Money.Zero && result.Overpayment >= Money.Zero);
        // Exactly one of them, unless what was paid is what is due to the cent.
        Assert.Equal(result.Entitlement == input.Paid ? 0 : 1, (result.Balance > Money.Zero ? 1 : 0) + (result.Overpayment > Money.Zero ? 1 : 0));
        // granted = paid + unspent − owed back, where the unspent is what the rule does not give plus the balance still to pay.
        Assert.Equal(input.Granted, input.Paid + (input.Granted - result.Entitlement) + result.Balance - result.Overpayment);
    }));

    /// <summary>The same sum in whole numbers, written out: rate in thousandths, coefficient as the quotient or in ten-thousandths.</summary>
    [Fact]
    public void Are_those_of_whole_numbers_to_the_cent() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Inputs, input =>
    {
        BigInteger thousandths = (BigInteger)((input.Terms.Rate ?? 1) * 1000);
        var least = input.Terms.Rate is null ? input.Granted.Cents * (BigInteger)1000 : BigInteger.Min(input.Granted.Cents * (BigInteger)1000, input.AcceptedCosts!.Value.Cents * thousandths);
        var (over, under) = CoefficientOf(input);
        var (product, whole) = (least * over, 1000 * under);
        var expected = input.Terms.Rounding switch
        {
            Rounding.Down => product / whole,
            Rounding.Up => (product + whole - 1) / whole,
            _ => ((2 * product) + whole) / (2 * whole),
        };
        Assert.Equal(expected, BalanceRule.Compute(input).Entitlement.Cents);
    }));

    private static (BigInteger Over, BigInteger Under) CoefficientOf(BalanceInput input)
    {
        if (input is not { Terms.Objective: { } objective, Target: > 0 and { } target, Actual: { } actual }) return (1, 1);
        var (aim, reached) = ((BigInteger)target, (BigInteger)actual);
        return objective switch
        {
            ObjectiveCoefficient.ProRata share => reached * 100 >= aim * (100 - (BigInteger)(share.Tolerance * 100)) ? (1, 1) : (reached, aim),
            ObjectiveCoefficient.Steps steps => ((BigInteger)(steps.Values.Last(step => reached * 100 >= aim * (BigInteger)(step.From * 100)).Coefficient * 10_000), 10_000),
            _ => throw new InvalidOperationException(),
        };
    }

    [Fact]
    public void Never_fall_when_costs_or_results_rise() => Check.QuickThrowOnFailure(Prop.ForAll(Inputs, input =>
    {
        var result = BalanceRule.Compute(input).Entitlement;
        Assert.True(BalanceRule.Compute(input with { AcceptedCosts = input.AcceptedCosts + new Money(1) }).Entitlement >= result);
        Assert.True(BalanceRule.Compute(input with { Granted = input.Granted + new Money(1) }).Entitlement >= result);
        if (input.Actual is { } actual) Assert.True(BalanceRule.Compute(input with { Actual = actual + 1 }).Entitlement >= result);
    }));
}
