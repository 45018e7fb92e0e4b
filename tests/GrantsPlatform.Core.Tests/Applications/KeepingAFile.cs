using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

/// <summary>Drafts are kept for twelve months after the closing, refused files for twenty-four after the decision, awarded ones for ten years after the last payment.</summary>
public sealed class KeepingAFile
{
    private const string Due = "2027-06-21T08:00:00Z";

    [Fact]
    public void A_draft_is_warned_of_a_month_before_and_goes_when_its_year_is_over() => Lapsed()
        .ThenNext("2026-04-11T06:00:00Z")
        .WhenTimeIs("2026-04-11T05:59:59Z").ThenNothing()
        .WhenTimeIs("2026-04-11T06:00:00Z").Then(new ErasureAnnounced(new DateOnly(2026, 5, 11), KeptAs.Draft, Sample.At("2026-04-11T06:00:00Z")))
        .ThenNext("2026-05-10T22:00:00Z")
        .WhenTimeIs("2026-05-10T21:59:59Z").ThenNothing()
        .WhenTimeIs("2026-05-10T22:00:00Z").Then(new FileErased(KeptAs.Draft, new DateOnly(2026, 5, 10), 4, Sample.At("2026-05-10T22:00:00Z")))
        .ThenNext(null)
        .WhenTimeIs("2026-06-10T22:00:00Z").ThenNothing();

    [Fact]
    public void Nothing_that_was_typed_is_left() => Assert.Empty(Lapsed().WhenTimeIs("2026-04-11T06:00:00Z").WhenTimeIs("2026-05-10T22:00:00Z").Contents.Records);

    [Fact]
    public void A_warning_that_comes_late_has_its_days_all_the_same() => Lapsed()
        .WhenTimeIs("2026-08-01T10:00:00Z").Then(new ErasureAnnounced(new DateOnly(2026, 8, 31), KeptAs.Draft, Sample.At("2026-08-01T10:00:00Z")))
        .WhenTimeIs("2026-08-30T21:59:59Z").ThenNothing()
        .WhenTimeIs("2026-08-30T22:00:00Z").ThenAccepted(accepted => Assert.Single(accepted.Events.OfType<FileErased>()));

    [Fact]
    public void A_call_that_closed_later_than_the_draft_had_heard_prolongs() => Lapsed()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Closed, "2025-06-15T22:00:00Z"))
        .WhenTimeIs("2026-04-11T06:00:00Z").Then(new DraftKept(new DateOnly(2026, 6, 16), new DateOnly(2026, 5, 18)))
        .ThenNext("2026-05-18T06:00:00Z");

    [Fact]
    public void A_draft_that_is_reopened_is_no_draft_to_erase() => Lapsed().Because("Panne")
        .When(new ReopenLate(new DateOnly(2025, 5, 31)), May).WhenTimeIs("2025-05-31T22:10:00Z")
        .Then(new DraftLapsed(Sample.At("2025-05-31T22:00:00Z")), new DraftKept(new DateOnly(2026, 6, 1), new DateOnly(2026, 5, 3)));

    [Fact]
    public void A_refused_file_goes_after_two_years_once_its_applicant_was_warned() => Told(Outcome.Rejected).By("admin")
        .When(new AnnounceErasure(KeptAs.Refused), "2027-06-20T10:00:00Z").ThenRefused<FileStillKept>(refusal => Assert.Equal(new DateOnly(2027, 6, 20), refusal.Until))
        .When(new EraseFile(KeptAs.Refused), Due).ThenRefused<ErasureNotAnnounced>()
        .When(new AnnounceErasure(KeptAs.Refused), Due).Then(new ErasureAnnounced(new DateOnly(2027, 7, 21), KeptAs.Refused, Sample.At(Due)))
        .When(new AnnounceErasure(KeptAs.Refused), "2027-06-21T21:59:59Z").ThenNothing()
        .When(new EraseFile(KeptAs.Refused), "2027-07-20T21:59:59Z").ThenRefused<ErasureNotAnnounced>()
        .When(new EraseFile(KeptAs.Refused), "2027-07-20T22:00:00Z").ThenAccepted(accepted =>
        {
            Assert.Equal(new DateOnly(2027, 6, 20), Assert.IsType<FileErased>(Assert.Single(accepted.Events)).Until);
            Assert.All(accepted.Contents, change => Assert.IsType<ContentChange.Erase>(change));
        })
        .When(new EraseFile(KeptAs.Refused), "2027-07-25T22:00:00Z").ThenNothing()
        .When(Answer(("title", "x")), "2027-07-25T22:00:00Z").ThenRefused<FileIsErased>()
        .ThenState(state => Assert.Equal(new DateOnly(2027, 6, 20), ((ApplicationState.Known)state).Erased?.Until));

    [Fact]
    public void An_announcement_that_came_to_nothing_is_made_anew() => Told(Outcome.Rejected).By("admin")
        .When(new AnnounceErasure(KeptAs.Refused), Due)
        .When(new AnnounceErasure(KeptAs.Refused), "2028-01-10T08:00:00Z").Then(new ErasureAnnounced(new DateOnly(2028, 2, 9), KeptAs.Refused, Sample.At("2028-01-10T08:00:00Z"), new DateOnly(2027, 7, 21)));

    /// <summary>Ten days after the first warning its purge was stopped, and another announced: the applicant has the whole of the delay again, and knows of the new day.</summary>
    [Fact]
    public void A_warning_whose_day_is_too_near_by_now_is_made_again_with_the_day_that_counts() => Told(Outcome.Rejected).By("admin")
        .When(new AnnounceErasure(KeptAs.Refused), Due)
        .When(new AnnounceErasure(KeptAs.Refused), "2027-07-01T08:00:00Z").Then(new ErasureAnnounced(new DateOnly(2027, 7, 31), KeptAs.Refused, Sample.At("2027-07-01T08:00:00Z"), new DateOnly(2027, 7, 21)))
        .When(new EraseFile(KeptAs.Refused), "2027-07-21T08:00:00Z").ThenRefused<ErasureNotAnnounced>()
        .When(new EraseFile(KeptAs.Refused), "2027-07-30T22:00:00Z").ThenAccepted(accepted => Assert.IsType<FileErased>(Assert.Single(accepted.Events)));

    [Fact]
    public void An_awarded_file_goes_ten_years_after_the_last_payment()
    {
        var erase = new AnnounceErasure(KeptAs.Awarded);
        Told().By("admin").When(erase, "2060-01-01T08:00:00Z").ThenRefused<KeepingNotBegun>();
        Told().By("admin").Knowing(FileTie.AgreementOf("f-1"), new Tie(new FileTie(true, new DateOnly(2026, 3, 31)))).When(erase, "2060-01-01T08:00:00Z").ThenRefused<AgreementStillRunning>();
        Told().By("admin").Knowing(FileTie.AgreementOf("f-1"), new Tie(new FileTie(false, new DateOnly(2026, 3, 31))))
            .When(erase, "2036-03-31T08:00:00Z").ThenRefused<FileStillKept>(refusal => Assert.Equal(new DateOnly(2036, 3, 31), refusal.Until))
            .When(erase, "2036-03-31T22:00:00Z").Then(new ErasureAnnounced(new DateOnly(2036, 5, 1), KeptAs.Awarded, Sample.At("2036-03-31T22:00:00Z")));
    }

    /// <summary>By the earliest day from which its delay can count, and only once it runs: a list of what may be due reads nothing else.</summary>
    [Fact]
    public void Lies_among_those_whose_delay_runs()
    {
        Assert.Equal($"c-1~refused {SortKey.Of(new DateOnly(2025, 6, 20))}", Place(Told(Outcome.Rejected).State));
        Assert.Equal($"c-1~draft {SortKey.Of(new DateOnly(2025, 5, 10))}", Place(Lapsed().State));
        Assert.StartsWith("c-1~awarded ", Place(Told().State), StringComparison.Ordinal);
        foreach (var none in new[] { Submitted().State, Decided(Outcome.Rejected).State, Lapsed().WhenTimeIs("2026-04-11T06:00:00Z").WhenTimeIs("2026-05-10T22:00:00Z").State })
            Assert.Empty(new KeptFilesView().Rows(AFile.Id, none));

        static string Place(ApplicationState state) => Assert.Single(new KeptFilesView().Rows(AFile.Id, state)) is var row ? $"{row.Partition} {row.Sorts["from"]}" : "";
    }

    [Fact]
    public void A_file_is_not_taken_for_what_it_is_not() => Told(Outcome.Rejected).By("admin").When(new AnnounceErasure(KeptAs.Awarded), Due).ThenRefused<FileKeptOtherwise>();

    [Fact]
    public void A_decision_that_nobody_was_told_keeps_a_file() => Decided(Outcome.Rejected).By("admin").When(new AnnounceErasure(KeptAs.Refused), "2060-01-01T08:00:00Z").ThenRefused<KeepingNotBegun>();

    [Fact]
    public void An_open_appeal_or_a_claim_keeps_a_file()
    {
        var announced = Told(Outcome.Rejected).By("admin").When(new AnnounceErasure(KeptAs.Refused), Due);
        announced.Knowing(FileTie.AppealOn("f-1"), new Tie(new FileTie(true))).When(new EraseFile(KeptAs.Refused), "2027-08-01T08:00:00Z").ThenRefused<AppealStillOpen>();
        announced.Knowing(FileTie.AppealOn("f-1"), new Tie(new FileTie(false))).Knowing(FileTie.ClaimOn("f-1", Sample.Body), new Tie(new FileTie(true)))
            .When(new EraseFile(KeptAs.Refused), "2027-08-01T08:00:00Z").ThenRefused<ClaimStillOpen>();
    }

    [Fact]
    public void Somebody_may_keep_it_longer_and_says_why() => Told(Outcome.Rejected).By("admin")
        .When(new AnnounceErasure(KeptAs.Refused), Due)
        .When(new PlaceHold(), Due).ThenRefused<ReasonMissing>().Because("Contentieux devant le tribunal administratif")
        .When(new PlaceHold(), Due).Then(new HoldPlaced(Sample.At(Due))).When(new PlaceHold(), Due).ThenNothing()
        .When(new EraseFile(KeptAs.Refused), "2027-08-01T08:00:00Z").ThenRefused<FileOnHold>()
        .When(new LiftHold(), "2029-01-01T08:00:00Z").Then(new HoldLifted(Sample.At("2029-01-01T08:00:00Z")))
        .When(new EraseFile(KeptAs.Refused), "2029-01-02T08:00:00Z").ThenRefused<ErasureNotAnnounced>();

    [Fact]
    public void A_draft_on_hold_stays() => Lapsed().By("admin").Because("Enquête").When(new PlaceHold(), May)
        .ThenNext(null).WhenTimeIs("2027-05-10T22:00:00Z").ThenNothing()
        .When(new LiftHold(), "2027-06-01T08:00:00Z")
        .WhenTimeIs("2027-06-01T08:00:01Z").Then(new ErasureAnnounced(new DateOnly(2027, 7, 1), KeptAs.Draft, Sample.At("2027-06-01T08:00:01Z")));

    [Fact]
    public void A_withdrawn_file_counts_from_its_withdrawal_and_a_draft_of_a_cancelled_call_from_that()
    {
        var kept = Sample.Definition.Retention;
        var withdrawn = (ApplicationState.Known)Submitted().By("editor").When(new WithdrawApplication(), "2025-09-01T08:00:00Z").State;
        Assert.Equal(new Kept(KeptAs.Refused, new DateOnly(2027, 9, 1)), Keeping.Of(withdrawn, kept, Sample.At(Sample.Closes), null));
        var cancelled = (ApplicationState.Known)Drafted().Given(new CallCancelledForFile(Sample.At("2025-04-10T08:00:00Z"))).State;
        Assert.Equal(new Kept(KeptAs.Draft, new DateOnly(2026, 5, 10)), Keeping.Of(cancelled, kept, Sample.At(Sample.Closes), null));
    }

    /// <summary>For any calendar: the day lies after the whole of the delay, and a call that closes later never makes it come earlier.</summary>
    [Fact]
    public void Nothing_goes_before_its_day_and_no_prolongation_brings_it_nearer()
    {
        var chance = new Random(44);
        for (var round = 0; round < 2_000; round++)
        {
            var kept = new Retention(chance.Next(1, 1201), chance.Next(1, 1201), chance.Next(1, 1201));
            var closes = Sample.At("2020-01-01T00:00:00Z").AddMinutes(chance.Next(0, 60 * 24 * 365 * 20));
            var told = closes.AddMinutes(chance.Next(-60 * 24 * 100, 60 * 24 * 900));
            var later = closes.AddMinutes(chance.Next(0, 60 * 24 * 400));
            foreach (var phase in new Phase[] { new Phase.Lapsed(), new Phase.Withdrawn(), new Phase.Cancelled(), new Phase.Ineligible([]) { NotifiedAt = told }, Refused(told) })
            {
                var file = new ApplicationState.Known(Started with { ClosesAt = closes }, phase) { EndedAt = told };
                var until = Keeping.Of(file, kept, closes, null)!;
                var months = until.As == KeptAs.Draft ? kept.DraftMonths : kept.RefusedMonths;
                Assert.True(ParisTime.EndOf(until.Until) >= closes.AddMonths(months).AddDays(-1));
                Assert.False(until.IsOver(ParisTime.DayOf(closes.AddMonths(months).AddDays(-1))));
                Assert.True(Keeping.Of(file, kept, later, null)!.Until >= until.Until);
            }
        }

        static Phase.Decided Refused(DateTimeOffset told) => new("s-1", Outcome.Rejected, [], Notified: true) { NotifiedAt = told };
    }

    /// <summary>What a room above tells of a file.</summary>
    private sealed record Tie(FileTie Published) : IPublishes<FileTie>;
}
