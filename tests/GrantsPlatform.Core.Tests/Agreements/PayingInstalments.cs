using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

public sealed class PayingInstalments
{
    [Theory]
    [InlineData(93_498, 74_798.40, 18_699.60)]
    [InlineData(20_000, 16_000, 4_000)]
    [InlineData(0.01, 0, 0.01)]
    [InlineData(0.04, 0.03, 0.01)]
    [InlineData(15_000.03, 12_000.02, 3_000.01)]
    [InlineData(84_088, 67_270.40, 16_817.60)]
    public void Are_an_advance_rounded_down_and_a_balance_by_difference(decimal granted, decimal advance, decimal balance)
    {
        var known = AnAgreement.Active(granted: Sample.Line(2025, granted)).Known();
        Assert.Equal((advance, balance), (known.Instalments.GetValueOrDefault(AnAgreement.Advance)?.Amount.Euros ?? 0, known.Instalments[AnAgreement.Balance].Amount.Euros));
        Assert.True(advance == 0 || known.Instalments[AnAgreement.Advance].Phase is InstalmentPhase.Due);
        Assert.IsType<InstalmentPhase.Planned>(known.Instalments[AnAgreement.Balance].Phase);
    }

    [Fact]
    public void Are_planned_payee_by_payee() => Assert.Equal(
        [("advance~o-1", 8_000.00m), ("advance~o-2", 4_000m), ("balance~o-1", 2_000.01m), ("balance~o-2", 1_000m)],
        AnAgreement.Active(granted: [.. AnAgreement.Shared]).Known().Instalments.Values.Select(one => (one.Plan.Instalment, one.Amount.Euros)));

    [Fact]
    public void Fall_due_on_their_day_or_with_their_report()
    {
        var definition = AnAgreement.Definition with
        {
            Instalments =
            [
                new InstalmentRule("spring", "Acompte", InstalmentKind.Interim, InstalmentTrigger.Date, Share: 0.25m, On: new DateOnly(2026, 3, 29)),
                new InstalmentRule("review", "Acompte", InstalmentKind.Interim, InstalmentTrigger.ReportAccepted, Amount: Sample.Euros(1_000), Report: "interim"),
                new InstalmentRule("balance", "Solde", InstalmentKind.Balance, InstalmentTrigger.Settled),
            ],
        };
        AnAgreement.Active(definition, [.. AnAgreement.Shared]).ThenNext("2026-03-28T23:00:00Z")
            .ThenState(state => Assert.Equal([2_500.00m, 1_250m, 666.66m, 333.34m],
                ((AgreementState.Known)state).Instalments.Values.Where(one => one.Plan.Kind == InstalmentKind.Interim).OrderBy(one => one.Plan.Code == "review").Select(one => one.Amount.Euros)))
            .WhenTimeIs("2026-03-28T22:59:59Z").ThenNothing()
            .WhenTimeIs("2026-03-28T23:00:00Z").Then(new InstalmentDue("spring~o-1", Sample.At("2026-03-28T23:00:00Z")), new InstalmentDue("spring~o-2", Sample.At("2026-03-28T23:00:00Z")))
            .When(new NoteAcceptedReport("interim"), AnAgreement.Later)
            .Then(new AcceptedReportNoted("interim"), new InstalmentDue("review~o-1", Sample.At(AnAgreement.Later)), new InstalmentDue("review~o-2", Sample.At(AnAgreement.Later)))
            .When(new NoteAcceptedReport("interim"), AnAgreement.Later).ThenNothing();
    }

    [Fact]
    public void Go_through_two_persons_and_above_the_threshold_three()
    {
        AnAgreement.Prepared().When(new ApproveInstalment(AnAgreement.Advance), AnAgreement.Day).ThenRefused<ApprovedByPreparer>()
            .By("head").When(new ApproveInstalment(AnAgreement.Advance), AnAgreement.Day)
            .Then(new InstalmentApproved(AnAgreement.Advance, Actor.Person("head"), Sample.At(AnAgreement.Day), Final: false))
            .When(new ApproveInstalment(AnAgreement.Advance), AnAgreement.Day).ThenNothing()
            .By("officer").When(new ApproveInstalment(AnAgreement.Advance), AnAgreement.Day)
            .Then(new InstalmentApproved(AnAgreement.Advance, Actor.Person("officer"), Sample.At(AnAgreement.Day), Final: true));
        // 80 % of 62 500 € is the threshold itself.
        AnAgreement.Active(granted: Sample.Line(2025, 62_500)).By("preparer").When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Day)
            .By("head").When(new ApproveInstalment(AnAgreement.Advance), AnAgreement.Day)
            .Then(new InstalmentApproved(AnAgreement.Advance, Actor.Person("head"), Sample.At(AnAgreement.Day), Final: true));
    }

    [Fact]
    public void Are_prepared_and_approved_by_persons_and_never_by_the_platform()
    {
        foreach (var system in new[] { Actor.Console, Actor.Policy, Actor.Clock })
        {
            AnAgreement.Active().By(system).When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Day).ThenRefused<PersonNeeded>();
            AnAgreement.Prepared().By(system).When(new ApproveInstalment(AnAgreement.Advance), AnAgreement.Day).ThenRefused<PersonNeeded>();
        }
    }

    [Fact]
    public void Need_verified_bank_details_and_evidence()
    {
        AnAgreement.Active().Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(verified: false)).By("preparer")
            .When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Day).ThenRefused<BankDetailsNotVerified>();
        AnAgreement.Active().Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: null)).By("preparer")
            .When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Day).ThenRefused<BankDetailsNotVerified>();
        AnAgreement.Settled().By("preparer").When(new PrepareInstalment(AnAgreement.Balance, []), AnAgreement.Later)
            .ThenRefused<EvidenceMissing>(refusal => Assert.Equal(["final-report"], refusal.Missing.ToArray()));
    }

    [Fact]
    public void Need_an_act_in_force() => AnAgreement.Reserved().By("preparer").When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Day).ThenRefused<InstalmentUnknown>();

    [Fact]
    public void Do_not_leave_before_they_are_due_or_approved()
    {
        AnAgreement.Active().By("preparer").When(new PrepareInstalment(AnAgreement.Balance, ["final-report"]), AnAgreement.Day).ThenRefused<InstalmentInWrongPhase>();
        AnAgreement.Prepared().By(Actor.Policy).When(new ClaimInstalment(AnAgreement.Advance, "b-1"), AnAgreement.Day)
            .Then(new InstalmentNotClaimed(AnAgreement.Advance, "b-1", DropCause.NotApproved))
            .When(new ClaimInstalment(AnAgreement.Advance, "b-1"), AnAgreement.Day).ThenNothing();
    }

    [Fact]
    public void Go_back_to_the_preparer_when_the_bank_details_have_changed()
    {
        var scene = AnAgreement.Approved().Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body(bankHash: "new")).By(Actor.Policy)
            .When(new ClaimInstalment(AnAgreement.Advance, "b-1"), AnAgreement.Day).Then(new InstalmentNotClaimed(AnAgreement.Advance, "b-1", DropCause.BankDetailsChanged));
        Assert.IsType<InstalmentPhase.Due>(scene.Known().Instalments[AnAgreement.Advance].Phase);
    }

    [Fact]
    public void Are_held_by_one_batch_at_a_time() => AnAgreement.Claimed()
        .When(new ClaimInstalment(AnAgreement.Advance, "b-2"), AnAgreement.Day).Then(new InstalmentNotClaimed(AnAgreement.Advance, "b-2", DropCause.NotApproved))
        .When(new OrderInstalment(AnAgreement.Advance, "b-2", "r"), AnAgreement.Day).ThenRefused<NotInThatBatch>()
        .When(new ReleaseClaim(AnAgreement.Advance, "b-1"), AnAgreement.Day).Then(new InstalmentReleased(AnAgreement.Advance, "b-1"))
        .When(new ClaimInstalment(AnAgreement.Advance, "b-3"), AnAgreement.Day).Then(new InstalmentClaimed(AnAgreement.Advance, "b-3", "o-1", Sample.Euros(74_798.40m), "rib"));

    [Fact]
    public void Leave_again_in_another_batch_after_a_rejection_with_every_approval_anew()
    {
        var scene = AnAgreement.Rejected().PayOut(AnAgreement.Advance, "b-2");
        Assert.Equal((Sample.Euros(74_798.40m), "b-2"), (scene.Known().PaidTo("o-1"), scene.Known().Instalments[AnAgreement.Advance].Batch));
        AnAgreement.Rejected().By(Actor.Policy).When(new ClaimInstalment(AnAgreement.Advance, "b-2"), AnAgreement.Later)
            .Then(new InstalmentNotClaimed(AnAgreement.Advance, "b-2", DropCause.NotApproved));
    }

    [Fact]
    public void Are_paid_once() => AnAgreement.Paid()
        .When(AnAgreement.Payment(AnAgreement.Advance), AnAgreement.Later).ThenNothing()
        .When(new RecordRejection(AnAgreement.Advance, "b-1", RejectionCause.Other), AnAgreement.Later).ThenRefused<InstalmentInWrongPhase>()
        .By("preparer").When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Later).ThenRefused<InstalmentInWrongPhase>();
}
