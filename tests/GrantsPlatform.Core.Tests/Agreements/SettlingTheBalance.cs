using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

public sealed class SettlingTheBalance
{
    [Theory]
    [InlineData(93_498, 18_699.60, 0)]
    [InlineData(85_000, 10_201.60, 0)]
    [InlineData(74_798.40, 0, 0)]
    [InlineData(70_000, 0, 4_798.40)]
    [InlineData(0, 0, 74_798.40)]
    public void Owes_the_difference_or_finds_an_overpayment(decimal entitlement, decimal balance, decimal overpayment)
    {
        var scene = AnAgreement.Settled(entitlement);
        var settled = scene.Known().Settlement!;
        Assert.Equal((entitlement, balance, overpayment), (settled.Entitlement.Euros, settled.Balance.Euros, settled.Overpayment.Euros));
        Assert.Equal(balance == 0 ? typeof(AgreementPhase.Completed) : typeof(AgreementPhase.Settled), scene.Known().Phase.GetType());
        Assert.Equal(overpayment == 0 ? [] : [("o-1", overpayment)], settled.Overpayments.Select(payee => (payee.Key, payee.Value.Euros)));
    }

    [Fact]
    public void Ends_with_the_last_payment()
    {
        var scene = AnAgreement.Settled().PayOut(AnAgreement.Balance, "b-2");
        Assert.Equal((typeof(AgreementPhase.Completed), Sample.Euros(93_498)), (scene.Known().Phase.GetType(), scene.Known().Paid));
    }

    /// <summary>12 000,01 € owed of 15 000,01 €: 8 000,00 € and 4 000,01 €, against 8 000 € and 4 000 € paid in advance.</summary>
    [Fact]
    public void Spreads_what_is_owed_over_the_payees_without_losing_a_cent()
    {
        var scene = AnAgreement.Active(granted: [.. AnAgreement.Shared]).PayOut("advance~o-1", "b-1").PayOut("advance~o-2", "b-1").When(AnAgreement.Settle(12_000.01m), AnAgreement.Later);
        Assert.Equal([("advance~o-1", 8_000.00m), ("advance~o-2", 4_000m), ("balance~o-2", 0.01m)],
            scene.Known().Instalments.Values.Where(one => one.Phase is not InstalmentPhase.Cancelled).Select(one => (one.Plan.Instalment, one.Amount.Euros)));
    }

    [Fact]
    public void Takes_an_advance_that_never_left_into_the_balance()
    {
        var scene = AnAgreement.Active().By(Actor.Policy).When(AnAgreement.Settle(80_000), AnAgreement.Later);
        Assert.Equal([typeof(InstalmentPhase.Cancelled), typeof(InstalmentPhase.Due)], scene.Known().Instalments.Values.Select(one => one.Phase.GetType()));
        Assert.Equal(Sample.Euros(80_000), scene.Known().Instalments[AnAgreement.Balance].Amount);
        Assert.Equal(Sample.Euros(80_000), AnAgreement.Rejected().When(AnAgreement.Settle(80_000), AnAgreement.Later).Known().Instalments[AnAgreement.Balance].Amount);
    }

    [Fact]
    public void Stays_within_the_act_waits_for_payments_and_is_done_once()
    {
        AnAgreement.Paid().When(AnAgreement.Settle(93_498.01m), AnAgreement.Later).ThenRefused<EntitlementOutsideAct>();
        AnAgreement.Paid().When(AnAgreement.Settle(-0.01m), AnAgreement.Later).ThenRefused<EntitlementOutsideAct>();
        AnAgreement.Ordered().When(AnAgreement.Settle(93_498), AnAgreement.Later).ThenRefused<PaymentsUnderWay>();
        AnAgreement.Settled().When(AnAgreement.Settle(93_498), AnAgreement.Later).ThenNothing().When(AnAgreement.Settle(93_497), AnAgreement.Later).ThenRefused<SettledAlready>();
        AnAgreement.Amending().By(Actor.Policy).When(AnAgreement.Settle(93_498), AnAgreement.Later).ThenRefused<AmendmentPending>();
    }
}
