using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class TheClockOfAReport
{
    private static ReportReminderDue Reminder(int days) => new(DueOn, Lead.OfDays(days));

    [Fact]
    public void Reminds_before_and_after_and_says_when_it_is_overdue() => Expected()
        .ThenNext("2026-10-31T07:00:00Z")
        .WhenTimeIs("2026-10-31T06:59:59Z").ThenNothing()
        .WhenTimeIs("2026-10-31T07:00:00Z").Then(Reminder(30))
        .WhenTimeIs("2026-11-23T07:00:00Z").Then(Reminder(7)).ThenNext(DueAt)
        .WhenTimeIs("2026-11-30T22:59:59Z").ThenNothing()
        .WhenTimeIs(DueAt).Then(new ReportOverdue(DueOn)).ThenNext("2026-12-01T07:00:00Z")
        .WhenTimeIs("2026-12-01T07:00:00Z").Then(Reminder(-1))
        .WhenTimeIs("2026-12-15T07:00:00Z").Then(Reminder(-15)).ThenNext(null)
        .WhenTimeIs("2027-06-01T00:00:00Z").ThenNothing();

    [Fact]
    public void Sends_only_the_latest_of_several_missed_reminders()
    {
        Expected().WhenTimeIs("2026-11-25T00:00:00Z").Then(Reminder(7));
        Expected().WhenTimeIs("2026-12-20T00:00:00Z").Then(new ReportOverdue(DueOn), Reminder(-15)).ThenNext(null);
        Expected().WhenTimeIs("2026-12-01T00:00:00Z").Then(new ReportOverdue(DueOn)).ThenNext("2026-12-01T07:00:00Z");
    }

    [Fact]
    public void Stops_when_the_report_comes_and_starts_anew_when_it_goes_back()
    {
        Submitted().ThenNext(null).WhenTimeIs(DueAt).ThenNothing();
        Drafted().WhenTimeIs("2026-12-02T00:00:00Z").Submit("2026-12-03T00:00:00Z").ThenNext(null);
        Returned("text.actions").WhenTimeIs("2026-12-10T23:00:00Z").Then(new ReportOverdue(new DateOnly(2026, 12, 10)));
    }

    [Fact]
    public void Does_not_remind_of_what_lay_before_a_report_was_expected() =>
        New().When(Expect("final"), "2026-12-05T08:00:00Z").WhenTimeIs("2026-12-05T08:00:00Z").Then(new ReportOverdue(DueOn)).ThenNext("2026-12-15T07:00:00Z");

    [Fact]
    public void Does_not_run_where_no_day_is_fixed() => Expected("news").ThenNext(null).WhenTimeIs(DueAt).ThenNothing();

    [Fact]
    public void Can_be_set_by_the_definition()
    {
        var rule = Definition.Reports[1] with { Reminders = new([Lead.OfDays(3)], []) };
        Expected(definition: Definition with { Reports = [rule] })
            .ThenNext("2026-11-27T07:00:00Z").WhenTimeIs("2026-11-27T07:00:00Z").Then(Reminder(3)).ThenNext(DueAt)
            .WhenTimeIs(DueAt).Then(new ReportOverdue(DueOn)).ThenNext(null);
    }

    [Fact]
    public void Shows_what_comes_next() => Assert.Equal(
        [("Échéance : Bilan final", Sample.At(DueAt)), ("Rappel : Bilan final", Sample.At("2026-10-31T07:00:00Z"))],
        new ReportDecider().Upcoming(Expected().State).Take(2).Select(next => (next.What.Replace('\u202F', ' '), next.At)));
}
