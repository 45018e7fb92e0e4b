using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class CountingFromAnEvent
{
    private static ProgrammeDefinition With(ReportRule rule) => Definition with { Reports = [rule] };

    private static ProgrammeDefinition Due(Milestone milestone, int? months, int? days = null) =>
        With(Definition.Reports[1] with { Due = new DueRule.After(milestone, months, days) });

    [Theory]
    [InlineData(Milestone.OperationStarted, 6, null, "2026-03-01")]
    [InlineData(Milestone.OperationEnded, 3, null, "2026-11-30")]
    [InlineData(Milestone.OperationEnded, 6, null, "2027-02-28")]
    [InlineData(Milestone.CallClosed, 0, 30, "2025-06-08")]
    [InlineData(Milestone.DecisionNotified, 1, 15, "2025-08-04")]
    [InlineData(Milestone.AgreementSigned, 12, null, "2026-07-01")]
    [InlineData(Milestone.AgreementCountersigned, null, 90, "2025-09-29")]
    [InlineData(Milestone.FirstPayment, 6, null, "2026-01-10")]
    public void Is_due_so_long_after_it(Milestone milestone, int? months, int? days, string due) => New("final", Due(milestone, months, days))
        .Knowing(AnAgreement.Id, AnAgreement.Paid().State).Knowing(AFile.Id, AnAgreement.FileWith([.. AnAgreement.Award])).Knowing(Sample.Call, Sample.CallIn(CallPhase.Decided))
        .When(Expect("final"), Autumn).ThenAccepted(accepted => Assert.Equal(DateOnly.Parse(due), ((ReportExpected)accepted.Events[0]).DueOn));

    [Fact]
    public void Has_no_day_before_the_event_and_learns_it_when_it_comes() => New("final", Due(Milestone.FirstPayment, 6))
        .Knowing(AnAgreement.Id, AnAgreement.Active().State).Knowing(Sample.Call, Sample.CallIn(CallPhase.Decided))
        .When(Expect("final"), Autumn).ThenAccepted(accepted => Assert.Null(((ReportExpected)accepted.Events[0]).DueOn)).ThenNext(null)
        .Knowing(AnAgreement.Id, AnAgreement.Paid().State)
        .When(Expect("final"), Autumn).Then(new ReportMoved(new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31), new DateOnly(2026, 1, 10), Targets, Sample.At(Autumn)))
        .ThenNext("2025-12-11T07:00:00Z");

    [Fact]
    public void Where_the_decision_alone_is_the_act_its_signature_is_the_funders()
    {
        var definition = AnAgreement.Definition with { Agreement = AnAgreement.Rules with { Act = LegalAct.DecisionBelowThreshold } };
        var decided = AnAgreement.Sent(definition, Sample.Line(2025, 20_000)).Confirm().Countersign();
        Assert.Equal(new DateOnly(2025, 7, 1), decided.Known().Milestones.DayOf(Milestone.AgreementSigned));
        // Signed by the grantee, an amendment is not the day on which the act was.
        decided.By("manager").Because("Prolongation").When(AnAgreement.Prolong, AnAgreement.Day)
            .By("legal").When(new SignAgreement(AnAgreement.Hash(decided.State)), "2025-08-04T08:00:00Z").ThenAccepted(accepted => Assert.IsType<AgreementSigned>(accepted.Events[0]));
        Assert.Equal(new DateOnly(2025, 7, 1), decided.Known().Milestones.DayOf(Milestone.AgreementSigned));
    }

    [Fact]
    public void Counts_from_the_day_on_which_an_agreement_ended() => New("final", Due(Milestone.OperationEnded, 2))
        .Knowing(AnAgreement.Id, AnAgreement.Paid().State).Knowing(Sample.Call, Sample.CallIn(CallPhase.Decided))
        .When(Expect("final"), Autumn)
        .When(new EndReport(new DateOnly(2026, 3, 15)), October)
        .ThenAccepted(accepted => Assert.Equal(new DateOnly(2026, 5, 15), ((ReportMoved)accepted.Events[0]).DueOn));

    [Theory]
    // the operation runs from 1 September 2025 to 31 August 2026
    [InlineData(null, null, "2025-09-01", "2026-08-31")]
    [InlineData(null, "start:6", "2025-09-01", "2026-02-28")]
    [InlineData("start:6", null, "2026-03-01", "2026-08-31")]
    [InlineData("end:0", "end:12", "2026-09-01", "2027-08-31")]
    [InlineData("end:-3", null, "2026-06-01", "2026-08-31")]
    [InlineData("day:2026-01-01", "day:2026-12-31", "2026-01-01", "2026-12-31")]
    public void Is_about_days_of_its_own(string? first, string? last, string from, string to) =>
        New("final", With(Definition.Reports[1] with { Period = new ReportPeriod(Bound(first), Bound(last)) }))
            .When(Expect("final"), Autumn).ThenAccepted(accepted =>
            {
                var expected = (ReportExpected)accepted.Events[0];
                Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (expected.From, expected.To));
                Assert.Equal(DateOnly.Parse(to).AddMonths(3), expected.DueOn);
            })
            .When(Expect("final"), Autumn).ThenNothing();

    [Fact]
    public void Its_days_follow_an_amendment() => New("final", With(Definition.Reports[1] with { Period = new ReportPeriod(To: new PeriodBound.MonthsAfterEnd(-6)) }))
        .When(Expect("final"), Autumn)
        // From 1 December: six months earlier the last day of May has passed, which no 30 November has.
        .When(Expect("final") with { To = new DateOnly(2026, 11, 30) }, October)
        .Then(new ReportMoved(new DateOnly(2025, 9, 1), new DateOnly(2026, 5, 31), new DateOnly(2026, 8, 31), Targets, Sample.At(October)));

    [Fact]
    public void What_was_to_come_after_an_agreement_that_ended_is_not_awaited() => New("final", With(Definition.Reports[1] with { Period = new ReportPeriod(new PeriodBound.MonthsAfterEnd(0), new PeriodBound.MonthsAfterEnd(12)) }))
        .When(Expect("final"), Autumn)
        .When(new EndReport(new DateOnly(2026, 3, 15)), October).Then(new ReportCancelled(new DateOnly(2026, 3, 15), Sample.At(October)));

    [Theory]
    [InlineData("legal", false, true)]
    [InlineData("legal", true, true)]
    [InlineData("delegate", false, false)]
    [InlineData("delegate", true, true)]
    [InlineData("editor", true, false)]
    public void Is_certified_by_whom_the_definition_lets(string person, bool delegated, bool may)
    {
        var scene = New("final", With(Definition.Reports[1] with { DelegatedCertification = delegated }))
            .Knowing(OrganisationState.IdOf(Sample.Body), AnAgreement.Body()).When(Expect("final"), Autumn).When(Filled, October).By(person).Submit(October);
        if (may) scene.ThenAccepted(accepted => Assert.Equal(Actor.Person(person), ((ReportSubmitted)accepted.Events[0]).By));
        else scene.ThenRefused<NotACertifier>();
    }

    private static PeriodBound? Bound(string? text) => text?.Split(':') switch
    {
        null => null,
        ["start", var months] => new PeriodBound.MonthsAfterStart(int.Parse(months)),
        ["end", var months] => new PeriodBound.MonthsAfterEnd(int.Parse(months)),
        ["day", var day] => new PeriodBound.OnDay(DateOnly.Parse(day)),
        _ => throw new ArgumentException(text),
    };
}
