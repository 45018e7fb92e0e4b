using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class TheClockOfADraft
{
    private static readonly Lead Week = Lead.OfDays(7);
    private static readonly Lead TwoDays = Lead.OfHours(48);
    private static readonly DateTimeOffset Closing = Sample.At(Sample.Closes);

    /// <summary>Ten minutes for what was received in time and is still being carried out.</summary>
    private const string AfterGrace = "2025-05-09T22:10:00Z";

    [Fact]
    public void Reminds_at_seven_days_and_at_48_hours_then_lapses_once_requests_under_way_have_ended() => Drafted()
        .WhenTimeIs("2025-05-02T05:59:59Z").ThenNothing()
        .WhenTimeIs("2025-05-02T06:00:00Z").Then(new SubmissionReminderDue(Closing, Week)).ThenNext("2025-05-07T06:00:00Z")
        .WhenTimeIs("2025-05-02T06:00:00Z").ThenNothing()
        .WhenTimeIs("2025-05-07T06:00:00Z").Then(new SubmissionReminderDue(Closing, TwoDays)).ThenNext(AfterGrace)
        .WhenTimeIs(Sample.LastSecond).ThenNothing()
        .WhenTimeIs("2025-05-09T22:09:59Z").ThenNothing()
        .WhenTimeIs(AfterGrace).Then(new DraftLapsed(Closing), KeptForAYear).ThenNext("2026-04-11T06:00:00Z")
        .WhenTimeIs("2025-06-01T00:00:00Z").ThenNothing();

    [Fact]
    public void Sends_only_the_latest_of_several_missed_reminders() => Drafted()
        .WhenTimeIs("2025-05-08T09:00:00Z").Then(new SubmissionReminderDue(Closing, TwoDays))
        .WhenTimeIs("2025-05-08T09:00:00Z").ThenNothing().ThenNext(AfterGrace);

    [Fact]
    public void Sends_none_of_them_once_it_is_too_late() => Drafted().WhenTimeIs("2025-06-01T00:00:00Z").Then(new DraftLapsed(Closing), KeptForAYear);

    [Fact]
    public void Does_not_remind_of_what_lay_before_the_draft() => New().Given(Started with { At = Sample.At("2025-05-05T00:00:00Z") })
        .WhenTimeIs("2025-05-05T00:00:00Z").ThenNothing().ThenNext("2025-05-07T06:00:00Z");

    [Fact]
    public void Follows_an_extension_and_reminds_anew_of_what_lies_ahead()
    {
        var extended = Drafted().WhenTimeIs("2025-05-07T06:00:00Z").Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-16T22:00:00Z"));
        var later = Sample.At("2025-05-16T22:00:00Z");
        extended.When(new AlignCalendar(), "2025-05-08T09:00:00Z").Then(new DeadlineMoved(later, Sample.At("2025-05-08T09:00:00Z")))
            .When(new AlignCalendar(), "2025-05-08T09:00:00Z").ThenNothing()
            .ThenNext("2025-05-09T06:00:00Z")
            .WhenTimeIs("2025-05-09T06:00:00Z").Then(new SubmissionReminderDue(later, Week));
    }

    /// <summary>Whenever the extension comes – before, one minute before, at or after a reminder of the old day –, each reminder of the new day leaves once.</summary>
    [Theory]
    [InlineData("2025-05-01T09:00:00Z", 0)]
    [InlineData("2025-05-02T05:59:00Z", 0)]
    [InlineData("2025-05-02T06:00:00Z", 0)]
    [InlineData("2025-05-03T09:00:00Z", 1)]
    [InlineData("2025-05-09T21:59:59Z", 2)]
    public void Is_reminded_of_the_new_day_once_each_and_never_again_of_the_old(string extendedAt, int before)
    {
        var (later, scene, told) = (Sample.At("2025-05-23T22:00:00Z"), Drafted(), new List<SubmissionReminderDue>());
        for (var now = Sample.At("2025-05-01T00:00:00Z"); now < Sample.At(extendedAt); now = now.AddMinutes(30)) Tick(now);
        Assert.Equal(before, told.Count);
        Assert.All(told, reminder => Assert.Equal(Closing, reminder.ClosesAt));
        told.Clear();
        scene = scene.Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-23T22:00:00Z"));
        for (var now = Sample.At(extendedAt); now < later; now = now.AddMinutes(30)) Tick(now);
        Assert.Equal([new SubmissionReminderDue(later, Week), new SubmissionReminderDue(later, TwoDays)], told);

        void Tick(DateTimeOffset now)
        {
            scene = scene.WhenTimeIs(now.ToString("O"));
            told.AddRange(scene.LastEvents.OfType<SubmissionReminderDue>());
        }
    }

    [Fact]
    public void A_second_extension_takes_the_place_of_the_first() => Drafted()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-16T22:00:00Z")).When(new AlignCalendar(), "2025-05-08T09:00:00Z")
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-23T22:00:00Z")).When(new AlignCalendar(), "2025-05-09T09:00:00Z")
        .ThenNext("2025-05-16T06:00:00Z")
        .WhenTimeIs("2025-05-16T06:00:00Z").Then(new SubmissionReminderDue(Sample.At("2025-05-23T22:00:00Z"), Week))
        .WhenTimeIs("2025-05-21T06:00:00Z").Then(new SubmissionReminderDue(Sample.At("2025-05-23T22:00:00Z"), TwoDays));

    /// <summary>The platform stood still over both reminders, and the call was extended before it came back.</summary>
    [Fact]
    public void Hears_only_of_the_new_day_after_a_stop() => Drafted()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-16T22:00:00Z"))
        .WhenTimeIs("2025-05-09T05:00:00Z").Then(new DeadlineMoved(Sample.At("2025-05-16T22:00:00Z"), Sample.At("2025-05-09T05:00:00Z")))
        .ThenNext("2025-05-09T06:00:00Z");

    [Theory]
    [InlineData("2025-03-31", "2025-03-24T07:00:00Z", "2025-03-29T07:00:00Z")] // spring: the day of 23 hours lies between
    [InlineData("2025-10-27", "2025-10-20T06:00:00Z", "2025-10-25T06:00:00Z")] // autumn, 25 hours
    [InlineData("2028-03-01", "2028-02-23T07:00:00Z", "2028-02-28T07:00:00Z")]
    [InlineData("2026-01-01", "2025-12-25T07:00:00Z", "2025-12-30T07:00:00Z")]
    public void Leaves_in_the_morning_by_the_calendar(string last, string week, string twoDays)
    {
        var closes = ParisTime.EndOf(DateOnly.Parse(last));
        New().Given(Started with { ClosesAt = closes, At = closes.AddDays(-30) }).Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, closes.ToString("O")))
            .ThenNext(week).WhenTimeIs(week).Then(new SubmissionReminderDue(closes, Week)).ThenNext(twoDays);
    }

    [Fact]
    public void Does_not_remind_at_once_when_an_extension_is_short() => Drafted()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-12T22:00:00Z"))
        .When(new AlignCalendar(), "2025-05-09T12:00:00Z")
        .WhenTimeIs("2025-05-09T12:00:01Z").ThenNothing().ThenNext("2025-05-10T06:00:00Z");

    [Fact]
    public void Learns_of_an_extension_by_itself_instead_of_lapsing() => Drafted()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-16T22:00:00Z"))
        .WhenTimeIs(Sample.Closes).Then(new DeadlineMoved(Sample.At("2025-05-16T22:00:00Z"), Closing))
        .ThenPhase<Phase.Draft>();

    [Fact]
    public void Changes_nothing_for_files_that_are_no_drafts() => Submitted()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Open, "2025-05-16T22:00:00Z"))
        .When(new AlignCalendar(), May).ThenNothing().WhenTimeIs(May).ThenNothing();

    [Fact]
    public void A_late_reopening_gives_one_file_a_deadline_of_its_own() => Complete()
        .WhenTimeIs(Sample.Closes).By("manager").Because("Panne du service")
        .When(new ReopenLate(new DateOnly(2025, 5, 21)), May).Then(new ReopenedLate(Sample.At("2025-05-21T22:00:00Z"), Sample.At(May)))
        .When(new ReopenLate(new DateOnly(2025, 5, 21)), May).ThenNothing()
        .ThenNext("2025-05-21T22:10:00Z")
        .WhenTimeIs("2025-05-20T08:00:01Z").ThenNothing()
        .Submit("2025-05-21T21:59:59Z").ThenPhase<Phase.Submitted>();

    [Fact]
    public void A_late_reopening_ends_at_its_second() => Complete()
        .WhenTimeIs(Sample.Closes).Because("x").When(new ReopenLate(new DateOnly(2025, 5, 21)), May)
        .Submit("2025-05-21T22:00:00Z").ThenRefused<DeadlinePassed>(refusal => Assert.Equal(Sample.At("2025-05-21T22:00:00Z"), refusal.ClosedAt))
        .WhenTimeIs("2025-05-21T22:10:00Z").Then(new DraftLapsed(Sample.At("2025-05-21T22:00:00Z")), new DraftKept(new DateOnly(2026, 5, 22), new DateOnly(2026, 4, 23)));

    [Fact]
    public void A_late_reopening_has_its_conditions()
    {
        var strict = Sample.Definition with { Submission = new Submission(FourEyes: false, LateReopening: false) };
        var reopen = new ReopenLate(new DateOnly(2025, 5, 21));
        Drafted(strict).Because("x").When(reopen, May).ThenRefused<LateReopeningImpossible>();
        Drafted().Because("x").When(reopen, Sample.LastSecond).ThenRefused<CallStillOpen>();
        Drafted().Because("x").When(new ReopenLate(new DateOnly(2025, 5, 19)), May).ThenRefused<DayNotAhead>();
        Drafted().Because("x").When(new ReopenLate(new DateOnly(2125, 5, 19)), May).ThenRefused<DayTooFarAhead>();
        Drafted().When(reopen, May).ThenRefused<ReasonMissing>();
        Submitted().Because("x").When(reopen, May).ThenRefused<ApplicationInWrongPhase>();
        Drafted().Because("x").When(reopen, Sample.Closes).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }
}
