using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.ACheck;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class ChoosingReportsToCheck
{
    [Fact]
    public void Puts_a_report_into_the_draw_once_and_reckons_its_risk() => Submitted().ThenAccepted(accepted => Assert.Equal(
        [
            new ReportPutToLot("c-1", "final", Sample.Programme, 0.25m, 3, Sample.At(AReport.October)),
            new ReportRiskFound(3, 4, ["large"], Sample.At(AReport.October)),
        ],
        accepted.Events.Skip(1), Written));

    [Fact]
    public void Has_the_draw_told_of_it() => Assert.Equal(
        [new Reaction.Send(DrawState.IdOf("c-1", "final"), new EnterDraw("c-1", "final", Sample.Programme, "f-1~final", 0.25m, 3))],
        new DrawsAfterReports().On(new ReportPutToLot("c-1", "final", Sample.Programme, 0.25m, 3, Sample.At(AReport.October)), new EventPlace(AReport.Id(), 4, Sample.At(AReport.October), Actor.Person("editor"))));

    [Fact]
    public void Opens_a_check_where_the_points_reach_the_threshold() => Risky().ThenAccepted(accepted => Assert.Equal(
        [new ReportRiskFound(5, 4, ["large", "late"], Sample.At(December)), new CheckOpened(CheckGround.Risk, 4, Sample.At(December))], accepted.Events.Skip(2), Written));

    [Fact]
    public void Opens_a_check_for_what_is_drawn_and_none_for_the_rest()
    {
        Drawn().Then(new ReportLotNoted(1, true, Sample.At(NewYear)), new CheckOpened(CheckGround.Lot, 4, Sample.At(NewYear)));
        NotDrawn().Then(new ReportLotNoted(1, false, Sample.At(NewYear)));
        Assert.Null(NotDrawn().Known().Check);
        Drawn().When(new NoteDraw(1, true), NewYear).ThenNothing();
    }

    [Fact]
    public void Opens_one_check_where_both_apply() => Assert.Equal(
        (true, true), Risky().When(new NoteDraw(1, true), NewYear).Then(new ReportLotNoted(1, true, Sample.At(NewYear))).Known().Check is { } check ? (check.ByLot, check.ByRisk) : default);

    [Fact]
    public void Counts_nothing_that_is_not_known()
    {
        var rule = Rule with { Risk = new RiskRule(1, [new RiskCriterion("off", "Écart", 1, new Condition.AtLeast(new Formula.At("report.returns"), new Formula.Number(1)))]) };
        Submitted(rule).ThenAccepted(accepted => Assert.Equal(0, accepted.Events.OfType<ReportRiskFound>().Single().Points));
    }

    /// <summary>What the body's own stream says of its past counts like anything else on record; where it says nothing of this grant, neither holds.</summary>
    [Theory]
    [InlineData(false, false, false, "")]
    [InlineData(true, false, false, "first")]
    [InlineData(true, true, false, "")]
    [InlineData(true, true, true, "paid-back")]
    public void Counts_the_past_of_the_body(bool noted, bool another, bool orderedBack, string holding)
    {
        var rule = Rule with { Risk = new RiskRule(9, [Is("first", "applicant.firstGrant"), Is("paid-back", "applicant.orderedToPayBack")]) };
        var past = PastOfBody.None;
        if (noted) past = past.With(new GrantNoted("f-1", ["r"], Sample.At(AReport.Autumn)));
        if (another) past = past.With(new GrantNoted("f-0", ["r"], Sample.At("2024-09-01T08:00:00Z")));
        if (orderedBack) past = past.With(new RepaymentNoted("f-0", "f-0", true, Sample.At("2025-06-01T08:00:00Z")));
        Drafted(rule).Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation() with { Past = past }).Submit(AReport.October)
            .ThenAccepted(accepted => Assert.Equal(holding, string.Join(' ', accepted.Events.OfType<ReportRiskFound>().Single().Criteria)));

        static RiskCriterion Is(string code, string path) => new(code, code, 1, new Condition.EqualTo(path, new EvidenceValue.YesNo(true)));
    }

    [Fact]
    public void Reckons_the_risk_anew_when_it_comes_back_and_draws_no_second_time()
    {
        var back = Submitted().By("examiner").Because("À préciser").When(new ReturnReport(["text.actions"], new DateOnly(2026, 12, 10)), AReport.November)
            .By(Actor.Door).When(AReport.Words(("text.actions", "Treize permanences")), December).Submit(December);
        back.ThenAccepted(accepted => Assert.Equal(["report.submitted.v2", "report.risk-found.v1", "report.check-opened.v1"], accepted.Events.Select(Wire.NameOf)));
    }

    /// <summary>Drawn while it was sent back, and risky when it comes again: both are said of it.</summary>
    [Fact]
    public void Says_of_a_check_by_lot_that_the_risk_asks_for_it_too()
    {
        var back = Drawn().Because("À préciser").When(new ReturnReport(["text.actions"], new DateOnly(2027, 2, 10)), January)
            .By(Actor.Door).When(AReport.Words(("text.actions", "Treize permanences")), January).Submit(January);
        Assert.Equal((true, true), back.Known().Check is { } check ? (check.ByLot, check.ByRisk) : default);
    }

    [Fact]
    public void Leaves_reports_of_other_programmes_as_they_are() => AReport.Submitted().ThenAccepted(accepted => Assert.IsType<ReportSubmitted>(Assert.Single(accepted.Events)));

    private static bool Written(Event one, Event other) => Wire.NameOf(one) == Wire.NameOf(other) && Wire.Write(one).AsSpan().SequenceEqual(Wire.Write(other));
}
