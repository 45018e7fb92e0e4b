using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

public sealed class PayingAfterAnEvent
{
    private const string Interim = "interim~o-1";

    private static ProgrammeDefinition Counting(Milestone milestone, int months) => AnAgreement.Definition with
    {
        Instalments =
        [
            .. AnAgreement.Plan,
            new InstalmentRule("interim", "Acompte", InstalmentKind.Interim, InstalmentTrigger.Date, Share: 0.1m, Due: new DueRule.After(milestone, months)),
        ],
    };

    [Theory]
    [InlineData(Milestone.AgreementSigned, "2025-09-30T22:00:00Z")]
    [InlineData(Milestone.AgreementCountersigned, "2025-09-30T22:00:00Z")]
    public void Is_due_so_many_months_after_the_signatures(Milestone milestone, string due) => AnAgreement.Active(Counting(milestone, 3))
        .ThenNext(due).WhenTimeIs(due).Then(new InstalmentDue(Interim, Sample.At(due)));

    [Fact]
    public void Is_due_at_once_where_nothing_is_to_pass() => AnAgreement.Active(Counting(Milestone.AgreementCountersigned, 0))
        .WhenTimeIs(AnAgreement.Day).Then(new InstalmentDue(Interim, Sample.At("2025-06-30T22:00:00Z")));

    [Fact]
    public void Waits_for_the_first_payment_and_then_for_its_day()
    {
        var scene = AnAgreement.Active(Counting(Milestone.FirstPayment, 6)).ThenNext(null);
        scene.By("preparer").When(new PrepareInstalment(AnAgreement.Advance, []), AnAgreement.Day).Approve(AnAgreement.Advance).By(Actor.Policy)
            .When(new ClaimInstalment(AnAgreement.Advance, "b-1"), AnAgreement.Day).When(new OrderInstalment(AnAgreement.Advance, "b-1", "b-1-0001"), AnAgreement.Day)
            .When(AnAgreement.Payment(AnAgreement.Advance), AnAgreement.Day)
            .ThenNext("2026-01-09T23:00:00Z")
            .WhenTimeIs("2026-01-09T23:00:00Z").Then(new InstalmentDue(Interim, Sample.At("2026-01-09T23:00:00Z")));
    }
}
