using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

public sealed class TakingADecision
{
    [Fact]
    public void Records_the_award_with_who_could_vote_and_keeps_the_words_beside() => WithFiles("f-1")
        .When(Award("f-1", 93_498), Day)
        .ThenAccepted(accepted =>
        {
            var taken = Assert.IsType<DecisionTaken>(Assert.Single(accepted.Events));
            Assert.Equal(("s-1", "f-1", Outcome.Awarded, 4), (taken.Session, taken.Application, taken.Outcome, taken.Voters));
            Assert.Equal(Sample.Euros(93_498), taken.Granted.Sum(line => line.Amount));
            var words = Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents));
            Assert.Equal("decision/f-1/s-1", words.Name);
            Assert.Equal(taken.Hash, Digest.Of(words.Bytes.AsSpan()));
        })
        .When(Award("f-1", 93_498), Day).ThenNothing()
        .ThenKnown(state => Assert.Equal((Sample.Euros(93_498), 0), (state.Granted["a"], state.UndecidedFiles)));

    [Fact]
    public void Records_a_reason_for_every_outcome()
    {
        foreach (var take in new[] { Award("f-1", 1), Reject("f-1"), Wait("f-1", 1), Defer("f-1") })
        {
            WithFiles("f-1").Because(null).When(take, Day).ThenRefused<ReasonMissing>();
            WithFiles("f-1").When(take, Day).ThenAccepted(accepted => Assert.Single(accepted.Events)).When(take, Day).ThenNothing();
        }
    }

    [Fact]
    public void Leaves_a_deferred_file_to_a_later_session() => WithFiles("f-1")
        .When(Defer("f-1"), Day).ThenKnown(state => Assert.Equal(1, state.UndecidedFiles))
        .When(Reject("f-1") with { Session = "s-2" }, Day).ThenKnown(state => Assert.Equal(0, state.UndecidedFiles));

    [Fact]
    public void Is_refused_for_files_that_are_not_there_or_withdrawn()
    {
        New().Because("x").When(Reject("f-1"), Day).ThenRefused<FileNotBeforeCommittee>();
        WithFiles("f-1").When(new NoteWithdrawal("f-1"), Day).When(Reject("f-1"), Day).ThenRefused<FileIsWithdrawn>();
    }

    [Fact]
    public void Is_refused_outside_an_open_session_that_has_the_file_on_its_agenda()
    {
        WithFiles("f-1").When(Reject("f-1") with { Session = "s-9" }, Day).ThenRefused<SessionNotOpen>();
        WithFiles("f-1").When(Reject("f-1") with { Session = "no key" }, Day).ThenRefused<SessionNotOpen>();
        Seen(ASession.Open("f-2").State).When(Reject("f-1"), Day).ThenRefused<SessionNotOpen>();
        Seen(ASession.Convened().Given(new AgendaSet(["f-1"])).State).When(Reject("f-1"), Day).ThenRefused<SessionNotOpen>();
        Seen(ASession.Open("f-1").Given(new SessionClosed(Sample.At(Day))).State).When(Reject("f-1"), Day).ThenRefused<SessionNotOpen>();
    }

    [Fact]
    public void Is_refused_when_the_call_has_been_cancelled() => WithFiles("f-1")
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Cancelled))
        .When(Reject("f-1"), Day).ThenRefused<CallInWrongPhase>();

    [Fact]
    public void Is_refused_to_a_secretary_who_has_stepped_back() =>
        WithFiles("f-1").When(new NoteRecusal("f-1", "secretary"), Day).When(Reject("f-1"), Day).ThenRefused<ActorRecused>();

    [Fact]
    public void Counts_the_quorum_without_those_who_stepped_back_from_this_file() => WithFiles("f-1", "f-2")
        .When(new NoteRecusal("f-1", "m-1"), Day)
        .When(Reject("f-1"), Day).ThenAccepted(accepted => Assert.Equal(3, ((DecisionTaken)accepted.Events[0]).Voters))
        .When(new NoteRecusal("f-2", "m-1"), Day).When(new NoteRecusal("f-2", "m-2"), Day)
        .When(Reject("f-2"), Day).ThenRefused<QuorumNotMetForFile>(refusal => Assert.Equal((2, 3), (refusal.Voters, refusal.Quorum)));

    [Fact]
    public void Waits_for_a_condition_that_stands_before_any_award()
    {
        var budget = Sample.Definition with { Funding = new Funding(ConditionsPrecedent: [new ConditionPrecedent("budget", "Vote du budget", Gate.Award)]) };
        With(budget, Sample.Candidate("f-1"))
            .When(Award("f-1", 1), Day).ThenRefused<ConditionNotSatisfied>()
            .When(Defer("f-1"), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .Knowing(Sample.Call, Sample.CallIn(CallPhase.InSelection) with { SatisfiedConditions = ["budget"] })
            .When(Award("f-1", 1), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Puts_a_file_off_without_a_quorum() => WithFiles("f-1")
        .When(new NoteRecusal("f-1", "m-1"), Day).When(new NoteRecusal("f-1", "m-2"), Day)
        .When(Defer("f-1"), Day).ThenAccepted(accepted => Assert.Equal(2, ((DecisionTaken)accepted.Events[0]).Voters));

    private static Scenario<AwardsState, AwardsCommand, AwardsEvent> Seen(SessionState session) => WithFiles("f-1").Knowing(SessionState.IdOf("s-1"), session);
}
