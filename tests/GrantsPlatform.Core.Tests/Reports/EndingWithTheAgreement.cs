using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Agreements;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

/// <summary>The agreement of September 2025 to August 2026 is terminated on 15 March 2026.</summary>
public sealed class EndingWithTheAgreement
{
    private const string Spring = "2026-03-15T10:00:00Z";
    private static readonly EndReport End = new(new DateOnly(2026, 3, 15));

    [Fact]
    public void Leaves_the_final_report_due_counted_from_the_end() => Expected().When(End, Spring)
        .Then(new ReportMoved(new DateOnly(2025, 9, 1), End.On, new DateOnly(2026, 6, 15), Targets, DateTimeOffset.Parse(Spring)))
        .ThenNext("2026-05-16T06:00:00Z")
        .When(End, October).ThenNothing();

    [Fact]
    public void Keeps_a_day_that_the_definition_fixes()
    {
        var fixedDay = Definition with { Reports = [Definition.Reports[1] with { Due = new DueRule.OnDay(new DateOnly(2026, 12, 15)) }] };
        Expected("final", fixedDay).When(End, Spring).ThenState(state => Assert.Equal(new DateOnly(2026, 12, 15), ((ReportState.Known)state).DueOn));
    }

    [Fact]
    public void Cancels_what_would_begin_after_the_end() => Expected().When(new EndReport(new DateOnly(2025, 8, 31)), Autumn)
        .Then(new ReportCancelled(new DateOnly(2025, 8, 31), DateTimeOffset.Parse(Autumn)))
        .ThenNext(null).WhenTimeIs(DueAt).ThenNothing()
        .When(new EndReport(new DateOnly(2025, 8, 31)), October).ThenNothing()
        .When(Expect("final"), October).ThenNothing()
        .When(Filled, October).ThenRefused<ReportInWrongPhase>();

    [Fact]
    public void Cancels_a_review_whose_day_lies_after_the_end_and_keeps_one_that_is_late()
    {
        Expected("review").When(new EndReport(new DateOnly(2026, 1, 30)), Spring).ThenAccepted(accepted => Assert.IsType<ReportCancelled>(Assert.Single(accepted.Events)));
        Expected("review").When(End, Spring).ThenAccepted(accepted => Assert.Equal(new DateOnly(2026, 1, 31), Assert.IsType<ReportMoved>(Assert.Single(accepted.Events)).DueOn));
    }

    [Fact]
    public void Takes_no_notice_of_a_later_day()
    {
        Expected("news").When(End, Spring).When(TellingOfActivities.Opening with { Day = new DateOnly(2026, 3, 16) }, October).ThenRefused<ActivityOutsidePeriod>();
    }

    [Fact]
    public void Touches_neither_what_was_submitted_nor_what_was_sent_back()
    {
        Submitted().When(End, October).ThenNothing();
        Returned("text.actions").When(End, November).ThenNothing();
        Accepted().When(End, November).ThenNothing();
        Expected().When(new EndReport(new DateOnly(2026, 8, 31)), October).ThenNothing();
    }

    [Fact]
    public void Follows_from_a_termination_of_an_act_in_force()
    {
        var planned = AnAgreement.Definition with { Reports = Definition.Reports };
        Assert.Equal(
            [(Id("review"), End), (Id("final"), End), (Id("news"), End)],
            Sent(AnAgreement.Active(planned).By("officer").Because("Cessation d’activité").When(new TerminateAgreement(), Spring)));
        Assert.Empty(Sent(AnAgreement.Drafted(planned).By("officer").Because("x").When(new TerminateAgreement(), Spring)));
    }

    private static List<(StreamId, EndReport)> Sent(Core.Tests.Kernel.Scenario<AgreementState, AgreementCommand, AgreementEvent> scene) =>
    [
        .. Policies.Following.Of(scene.LastEvents[^1], scene.State, new EventPlace(AnAgreement.Id, 9, DateTimeOffset.Parse(Spring), Actor.Person("officer")))
            .OfType<Reaction.Send>().Where(send => send.Command is EndReport).Select(send => (send.To, (EndReport)send.Command)),
    ];
}
