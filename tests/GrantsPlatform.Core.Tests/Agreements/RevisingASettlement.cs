using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>74 798,40 € were paid of 93 498 €; an appeal against the balance was upheld.</summary>
public sealed class RevisingASettlement
{
    private static readonly StreamId Claim = RecoveryState.IdOf("f-1", Sample.Body);

    [Theory]
    [InlineData(70_000, 72_000, 0, 2_798.40)]
    [InlineData(70_000, 74_798.40, 0, 0)]
    [InlineData(70_000, 93_498, 18_699.60, 0)]
    [InlineData(85_000, 90_000, 15_201.60, 0)]
    [InlineData(85_000, 70_000, 0, 4_798.40)]
    public void Owes_or_claims_the_difference_to_what_was_paid(decimal first, decimal then, decimal balance, decimal overpayment)
    {
        var scene = Revise(AnAgreement.Settled(first), then);
        var settled = scene.Known().Settlement!;
        Assert.Equal((then, balance, overpayment), (settled.Entitlement.Euros, settled.Balance.Euros, settled.Overpayment.Euros));
        Assert.Equal(balance == 0 ? typeof(AgreementPhase.Completed) : typeof(AgreementPhase.Settled), scene.Known().Phase.GetType());
        Assert.Equal((Sample.Euros(74_798.40m), Sample.Euros(balance)), (scene.Known().Paid, scene.Known().Due));
        Revise(scene, then).ThenNothing();
    }

    [Fact]
    public void Pays_the_difference_beside_a_balance_that_was_paid()
    {
        var scene = Revise(AnAgreement.Settled(85_000).PayOut(AnAgreement.Balance, "b-2"), 90_000);
        Assert.Equal((typeof(AgreementPhase.Settled), 5_000m), (scene.Known().Phase.GetType(), scene.Known().Instalments["balance~o-1~2"].Amount.Euros));
        scene.PayOut("balance~o-1~2", "b-3");
        Assert.Equal((typeof(AgreementPhase.Completed), Sample.Euros(90_000)), (scene.Known().Phase.GetType(), scene.Known().Paid));
    }

    [Fact]
    public void Sets_the_claim_right_that_the_first_sum_led_to()
    {
        Assert.Equal([(Claim, "ReviseOverpayment", 2_798.40m)], Claims(Revise(AnAgreement.Settled(70_000), 72_000)));
        Assert.Equal([(Claim, "ReviseOverpayment", 0m)], Claims(Revise(AnAgreement.Settled(70_000), 80_000)));
        Assert.Equal([(Claim, "FindOverpayment", 4_798.40m)], Claims(Revise(AnAgreement.Settled(85_000), 70_000)));
        Assert.Equal([(Claim, "ReviseOverpayment", 798.40m)], Claims(Revise(Revise(AnAgreement.Settled(70_000), 80_000), 74_000)));
    }

    [Fact]
    public void Needs_a_settlement_a_reason_an_amount_within_the_act_and_no_payment_under_way()
    {
        Revise(AnAgreement.Paid(), 70_000).ThenRefused<NotSettledYet>();
        AnAgreement.Settled(70_000).By("head").When(new ReviseSettlement(Sample.Euros(71_000)), AnAgreement.Later).ThenRefused<ReasonMissing>();
        Revise(AnAgreement.Settled(70_000), 93_498.01m).ThenRefused<EntitlementOutsideAct>();
        Revise(AnAgreement.Settled(70_000), -0.01m).ThenRefused<EntitlementOutsideAct>();
        var moving = AnAgreement.Settled(85_000).By("preparer").When(new PrepareInstalment(AnAgreement.Balance, ["final-report"]), AnAgreement.Later);
        Revise(moving, 90_000).ThenRefused<PaymentsUnderWay>();
    }

    private static Scene Revise(Scene scene, decimal entitlement) =>
        scene.By("head").Because("Recours accueilli").When(new ReviseSettlement(Sample.Euros(entitlement)), AnAgreement.Later).Because(null);

    private static List<(StreamId, string, decimal)> Claims(Scene scene) =>
    [
        .. scene.LastEvents.SelectMany(happened => Policies.Following.Of(happened, scene.State, new EventPlace(AnAgreement.Id, 9, Sample.At(AnAgreement.Later), Actor.Policy)))
            .OfType<Reaction.Send>().Where(send => send.Command is RecoveryCommand)
            .Select(send => (send.To, send.Command.GetType().Name, (send.Command switch { FindOverpayment find => find.Amount, ReviseOverpayment revise => revise.Amount, _ => Money.Zero }).Euros)),
    ];
}
