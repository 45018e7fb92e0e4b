using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class ReviewingAndDeciding
{
    private const string June = "2025-06-20T10:00:00Z";

    [Fact]
    public void Begins_the_review_once() => Eligible()
        .When(new BeginReview("local"), May).Then(new ReviewBegun("local"))
        .When(new BeginReview("central"), May).ThenNothing();

    [Fact]
    public void Begins_the_review_even_while_complements_are_awaited() => Awaiting(Eligible())
        .When(new BeginReview("local"), May).Then(new ReviewBegun("local"))
        .When(new BeginReview("local"), May).ThenNothing()
        .WhenTimeIs(ComplementDue).ThenPhase<Phase.UnderReview>();

    [Fact]
    public void Does_not_begin_it_before_eligibility()
    {
        Submitted().When(new BeginReview("local"), May).ThenRefused<ApplicationInWrongPhase>();
        Awaiting(Submitted()).When(new BeginReview("local"), May).ThenNothing().WhenTimeIs(ComplementDue).ThenPhase<Phase.Submitted>();
    }

    [Fact]
    public void Is_ready_with_the_last_required_opinion() => UnderReview()
        .When(new RecordOpinion("local", Sample.Opinion()), May).Then(new OpinionRecorded("local", Sample.Opinion()))
        .When(new RecordOpinion("local", Sample.Opinion()), May).ThenNothing()
        .When(new RecordOpinion("central", Sample.Opinion()), May).Then(new OpinionRecorded("central", Sample.Opinion()), new ReadyForCommittee(Sample.At(May)))
        .When(new RecordOpinion("central", Sample.Opinion()), May).ThenNothing()
        .When(new RecordOpinion("central", Sample.Opinion(Opinion.Unfavourable)), May).ThenRefused<ApplicationInWrongPhase>();

    [Fact]
    public void Waits_for_complements_with_all_opinions_given() => Awaiting(UnderReview())
        .When(new RecordOpinion("local", Sample.Opinion()), May).When(new RecordOpinion("central", Sample.Opinion()), May)
        .Then(new OpinionRecorded("central", Sample.Opinion())).ThenPhase<Phase.AwaitingComplement>()
        .WhenTimeIs(ComplementDue).ThenPhase<Phase.Ready>();

    [Fact]
    public void Refuses_opinions_of_other_levels_or_too_early()
    {
        UnderReview().When(new RecordOpinion("nowhere", Sample.Opinion()), May).ThenRefused<LevelUnknown>();
        Eligible().When(new RecordOpinion("local", Sample.Opinion()), May).ThenRefused<ApplicationInWrongPhase>();
    }

    [Fact]
    public void Takes_a_file_out_of_the_sight_of_whoever_steps_back() => UnderReview().By("instructor").Because("Parent du directeur")
        .When(new DeclareConflict("instructor"), May).Then(new PersonRecused("instructor"))
        .When(new DeclareConflict("instructor"), May).ThenNothing()
        .When(Request, May).ThenRefused<ActorRecused>()
        .ThenState(state => Assert.False(((ApplicationState.Known)state).MayBeSeenBy("instructor")))
        .By("other").When(Request, May).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Needs_a_reason_for_stepping_back() => UnderReview().When(new DeclareConflict("instructor"), May).ThenRefused<ReasonMissing>();

    [Fact]
    public void Follows_the_decision_and_tells_it_when_the_minutes_are_signed() => Ready()
        .When(Decide(Outcome.Awarded), June).Then(new DecisionRecorded("s-1", Outcome.Awarded, [Sample.Line(2025, 15_000)]))
        .When(Decide(Outcome.Awarded), June).ThenNothing()
        .When(new NotifyDecision("s-2"), June).ThenNothing()
        .When(new NotifyDecision("s-1"), June).Then(new DecisionNotified("s-1", Outcome.Awarded, Sample.At(June)))
        .When(new NotifyDecision("s-1"), June).ThenNothing();

    [Fact]
    public void Is_taken_up_by_a_later_session_and_told_anew() => Decided(Outcome.WaitingList)
        .When(new NotifyDecision("s-1"), June)
        .When(Decide(Outcome.Awarded, "s-2"), June).ThenAccepted(accepted => Assert.Single(accepted.Events))
        .When(new NotifyDecision("s-1"), June).ThenNothing()
        .When(new NotifyDecision("s-2"), June).Then(new DecisionNotified("s-2", Outcome.Awarded, Sample.At(June)));

    [Fact]
    public void Refuses_a_decision_before_it_is_ready() => UnderReview().When(Decide(Outcome.Rejected), June).ThenRefused<ApplicationInWrongPhase>();

    [Theory, InlineData(Outcome.Awarded), InlineData(Outcome.WaitingList), InlineData(Outcome.Deferred)]
    public void Can_be_withdrawn_until_an_agreement_is_signed(Outcome outcome) => Decided(outcome)
        .When(new WithdrawApplication(), June).Then(new ApplicationWithdrawn(Sample.At(June)))
        .When(new WithdrawApplication(), June).ThenNothing()
        .When(Decide(Outcome.Rejected, "s-2"), June).ThenNothing()
        .When(new NotifyDecision("s-1"), June).ThenNothing();

    [Fact]
    public void Can_be_withdrawn_at_any_time_before()
    {
        foreach (var scene in new[] { Drafted(), Drafted().WhenTimeIs(Sample.Closes), Submitted(), Awaiting(Submitted()), Eligible(), UnderReview(), Ready() })
            scene.When(new WithdrawApplication(), June).Then(new ApplicationWithdrawn(Sample.At(June))).ThenNext(null);
    }

    [Fact]
    public void Cannot_be_withdrawn_once_rejected() => AFile.Told(Outcome.Rejected).When(new WithdrawApplication(), June).ThenRefused<ApplicationInWrongPhase>();

    [Fact]
    public void Ends_with_a_cancelled_call_and_only_then() => Submitted()
        .When(new NoteCancellation(), June).ThenNothing()
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Cancelled))
        .When(new NoteCancellation(), June).Then(new CallCancelledForFile(Sample.At(June)))
        .When(new NoteCancellation(), June).ThenNothing()
        .When(new WithdrawApplication(), June).ThenRefused<ApplicationInWrongPhase>();

    [Fact]
    public void A_withdrawn_file_stays_withdrawn_when_the_call_is_cancelled() => Submitted().When(new WithdrawApplication(), June)
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Cancelled)).When(new NoteCancellation(), June).ThenNothing();

    [Fact]
    public void Recused_persons_include_whoever_sends_a_command_through_the_platform_as_themselves() =>
        Submitted().Given(new PersonRecused("p-1")).By(Actor.Policy).When(new CheckEligibility(), May).ThenAccepted(accepted => Assert.Single(accepted.Events));
}
