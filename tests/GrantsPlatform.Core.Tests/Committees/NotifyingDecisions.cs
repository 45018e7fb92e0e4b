using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Awards;
using GrantsPlatform.Core.Tests.Calls;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Committees;

/// <summary>To decide and to tell are two acts: what signed minutes hold waits until somebody lets the letter leave.</summary>
public sealed class NotifyingDecisions
{
    private const string Later = "2025-06-23T08:00:00Z";

    [Fact]
    public void Tells_some_files_then_the_others_and_nobody_twice() => ASession.Signed("f-1", "f-2", "f-3").By("secretary")
        .When(new NotifyDecisions(["f-2"]), Later).Then(new DecisionsNotified(["f-2"], Sample.At(Later), Actor.Person("secretary")))
        .When(new NotifyDecisions(["f-2"]), Later).ThenNothing()
        .When(new NotifyDecisions(["f-3", "f-2", "f-1", "f-1"]), Later).Then(new DecisionsNotified(["f-1", "f-3"], Sample.At(Later), Actor.Person("secretary")))
        .When(new NotifyDecisions([]), Later).ThenNothing()
        .When(new NotifyDecisions(default), Later).ThenNothing()
        .ThenState(state => Assert.Empty(Assert.IsType<SessionState.Known>(state).ToNotify));

    [Fact]
    public void Is_refused_before_the_minutes_are_signed() => ASession.Open("f-1").Given(ASession.Entered("f-1"), new SessionClosed(Sample.At(ASession.June)))
        .When(new NotifyDecisions(["f-1"]), Later).ThenRefused<SessionInWrongPhase>();

    [Fact]
    public void Is_refused_for_files_that_the_minutes_do_not_hold() => ASession.Signed("f-1")
        .When(new NotifyDecisions(["f-1", "f-9"]), Later).ThenRefused<NotInMinutes>(refusal => Assert.Equal(["f-9"], refusal.Applications.ToArray()));

    [Fact]
    public void Has_nothing_left_where_the_signature_itself_told_everybody() => ASession.Open("f-1")
        .Given(ASession.Entered("f-1"), new SessionClosed(Sample.At(ASession.June)), new MinutesSigned(Sample.At(ASession.June), Actor.Person("chair")))
        .When(new NotifyDecisions(["f-1"]), Later).ThenNothing();

    [Fact]
    public void Lets_results_be_published_only_once_every_applicant_was_told()
    {
        Call(Decided()).When(new PublishResults(), Later).ThenRefused<DecisionsToNotify>(refusal => Assert.Equal(2, refusal.Count));
        Call(OneTold()).When(new PublishResults(), Later).ThenRefused<DecisionsToNotify>(refusal => Assert.Equal(1, refusal.Count));
        Call(OneTold().When(new NoteNotified("s-1", ["f-1"]), Later)).When(new PublishResults(), Later).Then(new ResultsPublished(Sample.At(Later)));
        // Who has withdrawn is told nothing.
        Call(OneTold().When(new NoteWithdrawal("f-1"), Later)).When(new PublishResults(), Later).Then(new ResultsPublished(Sample.At(Later)));
    }

    [Fact]
    public void Leaves_what_a_later_session_decided_to_its_own_notification() =>
        TheAwards.WithFiles("f-1").When(TheAwards.Defer("f-1"), TheAwards.Day).When(TheAwards.Reject("f-1") with { Session = "s-2" }, Later)
            .When(new NoteNotified("s-1", ["f-1"]), Later).ThenNothing()
            .When(new NoteNotified("s-2", ["f-1"]), Later).Then(new DecisionsTold("s-2", ["f-1"]))
            .ThenKnown(awards => Assert.Equal(0, awards.UntoldFiles));

    [Fact]
    public void Leaves_the_applicant_with_what_an_earlier_session_told()
    {
        Assert.Null(Told(AFile.Decided(Outcome.Awarded)));
        Assert.Equal(Outcome.WaitingList, Told(Waiting()));
        Assert.Equal(Outcome.WaitingList, Told(Waiting().When(AFile.Decide(Outcome.Awarded, "s-2"), Later)));
        Assert.Equal(Outcome.Awarded, Told(Waiting().When(AFile.Decide(Outcome.Awarded, "s-2"), Later).When(new NotifyDecision("s-2"), Later)));
        Assert.Equal(Outcome.WaitingList,
            Told(Waiting().When(AFile.Decide(Outcome.Deferred, "s-2"), Later).When(AFile.Decide(Outcome.Awarded, "s-2"), Later).When(AFile.Decide(Outcome.Awarded, "s-3"), Later)));
    }

    [Fact]
    public void Does_not_tell_of_a_refusal_by_refusing_a_withdrawal()
    {
        AFile.Decided(Outcome.Rejected).When(new WithdrawApplication(), Later).Then(new ApplicationWithdrawn(Sample.At(Later)));
        AFile.Told(Outcome.Rejected).When(new WithdrawApplication(), Later).ThenRefused<ApplicationInWrongPhase>();
    }

    private static Scenario<AwardsState, AwardsCommand, AwardsEvent> Decided() =>
        TheAwards.WithFiles("f-1", "f-2").When(TheAwards.Award("f-1", 1_000), TheAwards.Day).When(TheAwards.Reject("f-2"), TheAwards.Day);

    private static Scenario<AwardsState, AwardsCommand, AwardsEvent> OneTold() => Decided()
        .When(new NoteNotified("s-1", ["f-2"]), Later).Then(new DecisionsTold("s-1", ["f-2"])).When(new NoteNotified("s-1", ["f-2"]), Later).ThenNothing();

    private static Scenario<ApplicationState, ApplicationCommand, ApplicationEvent> Waiting() => AFile.Told(Outcome.WaitingList);

    private static Outcome? Told(Scenario<ApplicationState, ApplicationCommand, ApplicationEvent> file) => (((ApplicationState.Known)file.State).ToldPhase() as Phase.Decided)?.Outcome;

    private static Scenario<CallState, CallCommand, CallEvent> Call(Scenario<AwardsState, AwardsCommand, AwardsEvent> awards) => ACall.Decided().Knowing(ACall.Awards, awards.State);
}
