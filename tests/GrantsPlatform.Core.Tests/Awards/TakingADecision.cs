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
            WithFiles("f-1").Because(null).When(take, Day).ThenRefused<DecisionNeedsReason>();
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

    [Theory]
    [InlineData(3, 1, 0, false, true)]
    [InlineData(2, 1, 1, false, true)]
    [InlineData(2, 2, 0, true, true)]
    [InlineData(2, 2, 0, false, false)] // a tie that nobody decided
    [InlineData(1, 3, 0, false, false)] // the majority was against
    [InlineData(3, 0, 0, false, false)] // one voice is missing
    [InlineData(4, 1, 0, false, false)] // one too many
    [InlineData(5, -1, 0, false, false)]
    [InlineData(3, 1, 0, true, false)] // a casting vote without a tie
    [InlineData(int.MaxValue, int.MaxValue - 1, 7, false, false)] // adds up to four in 32 bits
    public void Needs_votes_that_carry_the_award(int votesFor, int against, int abstentions, bool casting, bool accepted) =>
        Voted(Award("f-1", 1_000), votesFor, against, abstentions, casting, accepted);

    [Theory]
    [InlineData(1, 3, 0, false, true)]
    [InlineData(2, 2, 0, false, true)] // not carried
    [InlineData(2, 2, 0, true, true)]
    [InlineData(3, 1, 0, false, false)]
    public void Needs_votes_that_carry_the_rejection(int votesFor, int against, int abstentions, bool casting, bool accepted) =>
        Voted(Reject("f-1"), votesFor, against, abstentions, casting, accepted);

    [Fact]
    public void Has_no_casting_vote_where_the_rules_or_the_chair_do_not_give_one()
    {
        var tie = Award("f-1", 1_000) with { Votes = new Votes(2, 2, 0, Casting: true) };
        With(Sample.Definition with { Committee = new CommitteeRules(3, CastingVote: false) }, Sample.Candidate("f-1")).When(tie, Day).ThenRefused<VotesDoNotAddUp>();
        var pair = Award("f-1", 1_000) with { Votes = new Votes(1, 1, 1, Casting: true) };
        WithFiles("f-1").When(new NoteRecusal("f-1", "m-1"), Day).When(pair, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        WithFiles("f-1").When(new NoteRecusal("f-1", "chair"), Day).When(pair, Day).ThenRefused<VotesDoNotAddUp>();
    }

    private static void Voted(TakeDecision take, int votesFor, int against, int abstentions, bool casting, bool accepted)
    {
        var scene = WithFiles("f-1").When(take with { Votes = new Votes(votesFor, against, abstentions, casting) }, Day);
        if (accepted) scene.ThenAccepted(decision => Assert.Single(decision.Events));
        else scene.ThenRefused<VotesDoNotAddUp>(refusal => Assert.Equal(4, refusal.Voters));
    }

    private static Scenario<AwardsState, AwardsCommand, AwardsEvent> Seen(SessionState session) => WithFiles("f-1").Knowing(SessionState.IdOf("s-1"), session);
}
