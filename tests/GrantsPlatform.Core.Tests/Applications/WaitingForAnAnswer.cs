using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class WaitingForAnAnswer
{
    [Fact]
    public void Ends_in_a_refusal_by_silence_two_months_after_the_receipt() => Submitted()
        .WhenTimeIs("2025-07-02T21:59:59Z").ThenNothing()
        .WhenTimeIs("2025-07-02T22:00:00Z").Then(new SilencePeriodEnded(new DateOnly(2025, 7, 2))).ThenNext(null)
        .WhenTimeIs("2025-07-02T22:00:00Z").ThenNothing();

    [Fact]
    public void Begins_anew_when_the_pieces_have_come()
    {
        var scene = Awaiting(Submitted()).By("editor").When(Answer(("title", "Un toit pour douze")), "2025-05-25T08:00:00Z").ThenNext("2025-05-27T06:00:00Z");
        scene.When(new AnswerComplement(scene.Hash()), "2025-05-25T08:00:01Z").ThenNext("2025-07-25T22:00:00Z");
    }

    [Fact]
    public void Is_over_once_the_file_is_found_ineligible() => Checked()
        .Because("Hors sujet").When(new ConfirmRule("objectives", false), May).When(new DeclareIneligible(), May).ThenNext(null);

    [Fact]
    public void Is_over_once_the_applicant_withdraws() => Submitted().When(new WithdrawApplication(), May).ThenNext(null);

    /// <summary>Two months after the receipt are 2 July; the first decision is taken and told before, the second after.</summary>
    [Theory]
    [InlineData(Outcome.Awarded, Outcome.Rejected)]
    [InlineData(Outcome.Awarded, Outcome.Awarded)]
    [InlineData(Outcome.Rejected, Outcome.Awarded)]
    [InlineData(Outcome.WaitingList, Outcome.Awarded)]
    [InlineData(Outcome.WaitingList, Outcome.Rejected)]
    public void Is_over_with_the_first_answer_whatever_a_later_session_decides(Outcome first, Outcome second) => Decided(first).By(Actor.Policy)
        .When(new NotifyDecision("s-1"), "2025-06-21T08:00:00Z").ThenNext(null)
        .When(Decide(second, "s-2", 12_000), "2025-08-20T08:00:00Z").ThenNext(null)
        .WhenTimeIs("2025-08-20T08:00:01Z").ThenNothing()
        .When(new NotifyDecision("s-2"), "2025-08-21T08:00:00Z").ThenNext(null);

    [Fact]
    public void Is_not_over_with_a_decision_that_nobody_was_told() => Decided()
        .WhenTimeIs("2025-07-02T22:00:00Z").Then(new SilencePeriodEnded(new DateOnly(2025, 7, 2)));

    /// <summary>To put a file off answers nothing.</summary>
    [Fact]
    public void Goes_on_for_a_file_that_was_put_off() => Decided(Outcome.Deferred).By(Actor.Policy)
        .When(new NotifyDecision("s-1"), "2025-06-21T08:00:00Z").ThenNext("2025-07-02T22:00:00Z")
        .WhenTimeIs("2025-07-02T22:00:00Z").Then(new SilencePeriodEnded(new DateOnly(2025, 7, 2)))
        .When(Decide(Outcome.Awarded, "s-2"), "2025-08-20T08:00:00Z").ThenNext(null)
        .WhenTimeIs("2025-08-20T08:00:01Z").ThenNothing();

    [Fact]
    public void Stands_still_while_pieces_are_awaited() => Awaiting(Submitted()).WhenTimeIs("2025-05-29T22:00:00Z").ThenState(state =>
        Assert.DoesNotContain(new ApplicationDecider().Upcoming(state), next => next.What.Contains("silence", StringComparison.Ordinal)));

    [Fact]
    public void Begins_anew_when_an_appeal_reopens_a_refusal() => Decided(Outcome.Rejected).By(Actor.Policy)
        .When(new NotifyDecision("s-1"), "2025-06-21T08:00:00Z")
        .When(new ReconsiderFile(Sample.At("2025-06-21T08:00:00Z")), "2025-08-20T08:00:00Z").ThenNext("2025-10-20T22:00:00Z");

    /// <summary>The award stands until another decision takes its place.</summary>
    [Fact]
    public void Does_not_begin_anew_where_an_appeal_reopens_an_award() => Decided().By(Actor.Policy)
        .When(new NotifyDecision("s-1"), "2025-06-21T08:00:00Z")
        .When(new ReconsiderFile(Sample.At("2025-06-21T08:00:00Z")), "2025-08-20T08:00:00Z").ThenNext(null)
        .When(Decide(Outcome.Rejected, "s-2"), "2025-09-20T08:00:00Z").ThenNext(null);

    [Fact]
    public void Is_as_long_as_the_law_of_the_programme_says()
    {
        Submitted(Sample.Definition with { Silence = new SilenceTerms(SilenceMeaning.Refusal, 4) }).ThenNext("2025-09-02T22:00:00Z");
        Submitted(Sample.Definition with { Silence = new SilenceTerms(SilenceMeaning.Nothing) }).ThenNext(null).WhenTimeIs("2035-01-01T00:00:00Z").ThenNothing();
    }

    [Theory]
    [InlineData("2022-12-31T12:00:00Z", "2023-02-28")]
    [InlineData("2025-05-09T21:59:59Z", "2025-07-09")]
    [InlineData("2025-05-09T22:00:00Z", "2025-07-10")]
    public void Counts_months_on_the_calendar_of_Paris(string complete, string last) =>
        Assert.Equal(DateOnly.Parse(last), Silence.EndsOn(SilenceTerms.Usual, DateTimeOffset.Parse(complete)));
}
