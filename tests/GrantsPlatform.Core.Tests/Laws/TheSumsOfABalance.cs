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
        select new BalanceInput(new BalanceTerms(rate == 0 ? null : rate / 1000m, objective), granted, paid, costs, target, actual)).ToArbitrary();

    [Fact]
    public void Always_add_up_and_never_exceed_the_grant_or_the_share() => Check.QuickThrowOnFailure(Prop.ForAll(Inputs, input =>
    {
        var result = BalanceRule.Compute(input);
        Assert.Equal(result.Entitlement, input.Paid + result.Balance - result.Overpayment);
        Assert.True(result.Entitlement >= Money.Zero && result.Entitlement <= input.Granted);
        if (input.Terms.Rate is { } rate) Assert.True(result.Entitlement.Cents <= input.AcceptedCosts!.Value.Cents * rate);
        Assert.True(result.Balance >= Money.Zero && result.Overpayment >= Money.Zero);
        // Exactly one of them, unless what was paid is what is due to the cent.
        Assert.Equal(result.Entitlement == input.Paid ? 0 : 1, (result.Balance > Money.Zero ? 1 : 0) + (result.Overpayment > Money.Zero ? 1 : 0));
        // granted = paid + unspent − owed back, where the unspent is what the rule does not give plus the balance still to pay.
        Assert.Equal(input.Granted, input.Paid + (input.Granted - result.Entitlement) + result.Balance - result.Overpayment);
    }));

    [Fact]
    public void Never_fall_when_costs_or_results_rise() => Check.QuickThrowOnFailure(Prop.ForAll(Inputs, input =>
    {
        var result = BalanceRule.Compute(input).Entitlement;
        Assert.True(BalanceRule.Compute(input with { AcceptedCosts = input.AcceptedCosts + new Money(1) }).Entitlement >= result);
        Assert.True(BalanceRule.Compute(input with { Granted = input.Granted + new Money(1) }).Entitlement >= result);
        if (input.Actual is { } actual) Assert.True(BalanceRule.Compute(input with { Actual = actual + 1 }).Entitlement >= result);
    }));
}
