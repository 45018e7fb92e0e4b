using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

public sealed class TerminatingAnAgreement
{
    [Fact]
    public void Cancels_what_has_not_left_and_keeps_in_the_years_what_was_paid()
    {
        var scene = AnAgreement.Paid().By("officer").Because("Cessation d’activité").When(new TerminateAgreement(), AnAgreement.Later);
        Assert.Equal([typeof(InstalmentPhase.Paid), typeof(InstalmentPhase.Cancelled)], scene.Known().Instalments.Values.Select(one => one.Phase.GetType()));
        Assert.Equal([(AnAgreement.Year2025, 50_000m), (AnAgreement.Year2026, 24_798.40m)], AmendingAnAgreement.Settled(scene));
    }

    [Fact]
    public void Frees_the_years_wholly_where_nothing_was_paid() => Assert.Equal(
        [(AnAgreement.Year2025, 0m), (AnAgreement.Year2026, 0m)],
        AmendingAnAgreement.Settled(AnAgreement.Approved().By("officer").Because("x").When(new TerminateAgreement(), AnAgreement.Later)));

    [Fact]
    public void Waits_for_what_is_in_a_batch() => AnAgreement.Claimed().By("officer").Because("x").When(new TerminateAgreement(), AnAgreement.Later).ThenRefused<PaymentsUnderWay>();

    [Fact]
    public void Needs_a_reason() => AnAgreement.Active().By("officer").When(new TerminateAgreement(), AnAgreement.Later).ThenRefused<ReasonMissing>();

    /// <summary>74 798,40 € were paid.</summary>
    [Theory]
    [InlineData(93_498, 0)]
    [InlineData(74_798.40, 0)]
    [InlineData(50_000, 24_798.40)]
    public void Still_finds_what_was_paid_beyond_what_was_due_and_plans_nothing_more(decimal entitlement, decimal overpayment)
    {
        var scene = AnAgreement.Paid().By("officer").Because("x").When(new TerminateAgreement(), AnAgreement.Later).When(AnAgreement.Settle(entitlement), AnAgreement.Later);
        Assert.Equal((Money.Zero, Sample.Euros(overpayment)), (scene.Known().Settlement!.Balance, scene.Known().Settlement!.Overpayment));
        Assert.Equal((typeof(AgreementPhase.Terminated), Sample.Euros(74_798.40m)), (scene.Known().Phase.GetType(), scene.Known().Paid));
        Assert.DoesNotContain(scene.Known().Instalments.Values, one => !one.IsOver);
        scene.When(AnAgreement.Settle(entitlement), AnAgreement.Later).ThenNothing();
    }

    [Fact]
    public void Leaves_nothing_to_settle_where_no_act_was_in_force() => AnAgreement.Drafted().By("officer").Because("x").When(new TerminateAgreement(), AnAgreement.Later)
        .When(AnAgreement.Settle(0), AnAgreement.Later).ThenRefused<AgreementInWrongPhase>();

    [Fact]
    public void Ends_payments() => AnAgreement.Active().By("officer").Because("x").When(new TerminateAgreement(), AnAgreement.Later)
        .By("preparer").When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Later).ThenRefused<NoActInForce>()
        .ThenState(state => Assert.Equal(Sample.Euros(93_498), ((AgreementState.Known)state).Granted));
}
