using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Appeals;
using GrantsPlatform.Core.Tests.Recoveries;
using GrantsPlatform.Core.Tests.Reports;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Views;

public sealed class RowsOfWhatFollows
{
    [Fact]
    public void Show_reports_by_call_with_their_day_also_once_they_have_come()
    {
        var row = Assert.Single(new ReportsView().Rows(AReport.Id(), AReport.Accepted().State));
        var body = Assert.IsType<ReportRow>(row.Body);
        Assert.Equal(("c-1", "accepted", "none", "01", "2026-11-30"), (row.Partition, row.Filters["status"], row.Filters["check"], row.Filters["departement"], row.Sorts["dueOn"]));
        Assert.Equal(Sample.Euros(25_000), body.EligibleCosts);
        Assert.Equal("overdue", Assert.Single(new ReportsView().Rows(AReport.Id(), AReport.Drafted().WhenTimeIs(AReport.DueAt).State)).Filters["status"]);
    }

    [Fact]
    public void Show_where_the_full_check_of_a_report_stands()
    {
        foreach (var (scene, check, verified) in new[]
        {
            (ACheck.Submitted(), "awaiting-draw", 0), (ACheck.NotDrawn(), "none", 0), (ACheck.Drawn(), "open", 0), (ACheck.Asked(), "asked", 0),
            (ACheck.Asked().WhenTimeIs(ACheck.PiecesDueAt), "overdue", 0), (ACheck.Verified(), "open", 4), (ACheck.Closed(), "closed", 4),
        })
        {
            var row = Assert.Single(new ReportsView().Rows(AReport.Id(), scene.State));
            Assert.Equal((check, verified), (row.Filters["check"], Assert.IsType<ReportRow>(row.Body).Verified));
        }
        Assert.Equal((4, ACheck.PiecesDueOn), Assert.Single(new ReportsView().Rows(AReport.Id(), ACheck.Asked().State)).Body is ReportRow asked ? (asked.Lines, asked.PiecesDueOn) : default);
    }

    [Fact]
    public void Show_claims_and_add_them_up_in_cents()
    {
        var paid = AClaim.Ordered().When(AClaim.Receipt(800, "E-1"), AClaim.April).State;
        var row = Assert.IsType<RecoveryRow>(Assert.Single(new RecoveriesView().Rows(AClaim.Id, paid)).Body);
        Assert.Equal((Sample.Euros(800), Sample.Euros(1_998.40m), "ordered", new DateOnly(2032, 4, 5)), (row.Received, row.Owed, row.Status, row.LapsesAfter));
        var total = Assert.Single(new RecoveriesView().Contributions(AClaim.Id, paid));
        Assert.Equal(("01|ordered", 2_798_40, 800_00, 0, 1_998_40), (total.Group, total.Measures["claimed"], total.Measures["received"], total.Measures["written-off"], total.Measures["owed"]));
    }

    [Fact]
    public void Show_appeals_with_the_day_on_which_silence_refuses()
    {
        var row = Assert.IsType<AppealRow>(Assert.Single(new AppealsView().Rows(AnAppeal.Id, AnAppeal.Open().State)).Body);
        Assert.Equal((AppealPhase.Received, new DateOnly(2025, 9, 8), false), (row.Status, row.SilentUntil, row.Late));
    }
}
