using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

/// <summary>f-1 has been awarded 1 000 € by three to one in session s-1; then m-1, who had deliberated, turns out to have an interest in it.</summary>
public sealed class SteppingBackAfterTheVote
{
    private static readonly NoteRecusal Late = new("f-1", "m-1");
    private static readonly DecisionVoided Voided = new("f-1", "s-1", "m-1");

    private static Kernel.Scenario<AwardsState, AwardsCommand, AwardsEvent> Decided() =>
        WithFiles("f-1").When(Award("f-1", 1_000) with { Votes = new Votes(3, 1, 0) }, Day);

    [Fact]
    public void Voids_the_decision_and_holds_its_money_until_the_next() => Decided()
        .When(Late, Day).Then(new RecusalNoted("f-1", "m-1"), Voided)
        .ThenKnown(awards => Assert.Equal((1, Sample.Euros(1_000)), (awards.UndecidedFiles, awards.Granted["a"])))
        .When(Late, Day).ThenNothing();

    [Fact]
    public void Lets_the_session_decide_again_by_those_who_are_left()
    {
        Decided().When(Late, Day)
            .When(Award("f-1", 1_000) with { Votes = new Votes(3, 1, 0) }, Day).ThenRefused<VotesDoNotAddUp>(refusal => Assert.Equal(3, refusal.Voters))
            .When(Award("f-1", 1_000) with { Votes = new Votes(2, 1, 0) }, Day).ThenAccepted(accepted => Assert.Equal(3, ((DecisionTaken)accepted.Events[0]).Voters))
            .ThenKnown(awards => Assert.Equal((0, Sample.Euros(1_000)), (awards.UndecidedFiles, awards.Granted["a"])));
        // Decided by consent, the same words are a decision of their own.
        WithFiles("f-1").When(Reject("f-1"), Day).When(Late, Day).When(Reject("f-1"), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Leaves_nothing_but_to_put_the_file_off_once_the_quorum_is_lost() => Decided().When(Late, Day).When(new NoteRecusal("f-1", "m-2"), Day)
        .When(Reject("f-1"), Day).ThenRefused<QuorumNotMetForFile>()
        .When(Defer("f-1"), Day).ThenAccepted(accepted => Assert.Equal(2, ((DecisionTaken)accepted.Events[0]).Voters))
        .ThenKnown(awards => Assert.Equal((1, Money.Zero), (awards.UndecidedFiles, awards.Granted["a"])));

    [Fact]
    public void Changes_nothing_where_the_person_had_not_deliberated()
    {
        Decided().When(new NoteRecusal("f-1", "secretary"), Day).Then(new RecusalNoted("f-1", "secretary"));
        Decided().When(new NoteRecusal("f-1", "stranger"), Day).Then(new RecusalNoted("f-1", "stranger"));
        // Gone by now, and there when the file was decided.
        Decided().Knowing(SessionState.IdOf("s-1"), ASession.Open("f-1").Given(new AttendanceRecorded(["chair", "m-2", "m-3"])).State)
            .When(Late, Day).Then(new RecusalNoted("f-1", "m-1"), Voided);
    }

    [Fact]
    public void Takes_those_present_for_those_who_deliberated_where_an_older_decision_does_not_say() => WithFiles("f-1")
        .Given(new DecisionTaken("s-1", "f-1", Outcome.Rejected, [], null, null, ImmutableSortedDictionary<string, Money>.Empty, 4, [], "h", Sample.At(Day)))
        .When(Late, Day).Then(new RecusalNoted("f-1", "m-1"), Voided);

    [Fact]
    public void Leaves_signed_minutes_to_a_later_session() => Decided()
        .Knowing(SessionState.IdOf("s-1"), ASession.Open("f-1").Given(new SessionClosed(Sample.At(Day)), new MinutesSigned(Sample.At(Day), Actor.Person("chair"))).State)
        .When(Late, Day).Then(new RecusalNoted("f-1", "m-1"));

    [Fact]
    public void Strikes_it_from_the_minutes_which_cannot_close_before_the_file_is_decided_again()
    {
        var session = ASession.Open("f-1").When(ASession.Enter("f-1"), ASession.June);
        session.Knowing(AwardsState.IdOf("c-1"), WithFiles("f-1").When(Reject("f-1"), Day).When(Late, Day).State)
            .When(new CloseSession(), ASession.June).ThenRefused<FilesNotDecided>()
            .When(new StrikeDecision("f-1", "m-1"), ASession.June).Then(new DecisionStruck("f-1", "m-1"))
            .When(new StrikeDecision("f-1", "m-1"), ASession.June).ThenNothing()
            .When(new CloseSession(), ASession.June).ThenRefused<FilesNotDecided>()
            // A file that nobody could decide any more may leave the agenda.
            .When(new SetAgenda([]), ASession.June).Then(new AgendaSet([]))
            .When(new CloseSession(), ASession.June).Then(new SessionClosed(Sample.At(ASession.June)));
    }

    [Fact]
    public void Strikes_it_from_closed_minutes_too_and_not_from_signed_ones()
    {
        var closed = ASession.Open("f-1").Given(ASession.Entered("f-1"), new SessionClosed(Sample.At(ASession.June)));
        closed.When(new StrikeDecision("f-1", "m-1"), ASession.June).Then(new DecisionStruck("f-1", "m-1"));
        ASession.Open("f-1").Given(ASession.Entered("f-1"), new SessionClosed(Sample.At(ASession.June)), new MinutesSigned(Sample.At(ASession.June), Actor.Person("chair")))
            .When(new StrikeDecision("f-1", "m-1"), ASession.June).ThenRefused<SessionInWrongPhase>();
    }

    [Fact]
    public void Is_told_to_nobody_before_the_committee_has_decided_again() => AFile.Decided(Outcome.Rejected).By(Actor.Policy)
        .When(new SetDecisionAside("s-1"), AFile.May).Then(new DecisionSetAside("s-1", Sample.At(AFile.May)))
        .When(new SetDecisionAside("s-1"), AFile.May).ThenNothing()
        .When(new NotifyDecision("s-1"), AFile.May).ThenNothing()
        .When(AFile.Decide(Outcome.Rejected), AFile.May).Then(new DecisionRecorded("s-1", Outcome.Rejected, []))
        .When(new NotifyDecision("s-1"), AFile.May).Then(new DecisionNotified("s-1", Outcome.Rejected, Sample.At(AFile.May)))
        .When(new SetDecisionAside("s-1"), AFile.May).ThenNothing();

    [Fact]
    public void Is_carried_to_the_file_and_to_the_minutes() => Assert.Equal(
        [new Reaction.Send(AFile.Id, new SetDecisionAside("s-1")), new Reaction.Send(SessionState.IdOf("s-1"), new StrikeDecision("f-1", "m-1")) { Behind = AFile.Id }],
        Policies.Following.Of(Voided, Decided().State, new EventPlace(AwardsState.IdOf("c-1"), 9, Sample.At(Day), Actor.Policy)));
}
