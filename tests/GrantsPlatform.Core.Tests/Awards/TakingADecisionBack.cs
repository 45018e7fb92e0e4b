using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Committees;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

/// <summary>The secretary has recorded on f-2 what was meant for another file: as long as the session is open it is undone, on the record, and the money is free again.</summary>
public sealed class TakingADecisionBack
{
    private const string Later = "2025-06-20T10:05:00Z";
    private const string Evening = "2025-06-20T18:00:00Z";

    private static Scenario<AwardsState, AwardsCommand, AwardsEvent> Decided() =>
        WithFiles("f-1", "f-2").When(Award("f-1", 1_000), Day).When(Award("f-2", 30_000), Later);

    [Fact]
    public void Frees_the_money_and_leaves_the_file_undecided() => Decided()
        .ThenKnown(awards => Assert.Equal((0, Sample.Euros(31_000)), (awards.UndecidedFiles, awards.Granted["a"])))
        .When(new TakeBackDecision("s-1", "f-2"), Later).Then(new DecisionTakenBack("s-1", "f-2", Sample.At(Later)))
        .ThenKnown(awards => Assert.Equal((1, Sample.Euros(1_000), 1), (awards.UndecidedFiles, awards.Granted["a"], awards.UntoldFiles)))
        .When(new TakeBackDecision("s-1", "f-2"), Later).ThenNothing()
        .When(Reject("f-2"), Evening).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Is_for_the_last_one_and_then_for_the_one_before()
    {
        Decided().When(new TakeBackDecision("s-1", "f-1"), Evening).ThenRefused<NotTheLastDecision>();
        Decided().When(new TakeBackDecision("s-1", "f-2"), Evening).When(new TakeBackDecision("s-1", "f-1"), Evening).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Needs_a_reason_and_somebody_who_has_not_stepped_back()
    {
        Decided().Because(" ").When(new TakeBackDecision("s-1", "f-2"), Evening).ThenRefused<ReasonMissing>();
        Decided().Given(new RecusalNoted("f-2", "secretary")).When(new TakeBackDecision("s-1", "f-2"), Evening).ThenRefused<ActorRecused>();
    }

    [Fact]
    public void Is_too_late_once_the_session_is_closed() => Decided()
        .Knowing(SessionState.IdOf("s-1"), ASession.Open("f-1", "f-2").Given(new SessionClosed(Sample.At(Evening))).State)
        .When(new TakeBackDecision("s-1", "f-2"), Evening).ThenRefused<SessionNotOpen>();

    [Fact]
    public void Brings_back_what_an_earlier_session_had_decided()
    {
        WithFiles("f-1").When(Wait("f-1", 1), Day).When(Award("f-1", 5_000) with { Session = "s-2" }, Later).When(Award("f-1", 6_000) with { Session = "s-2" }, Later)
            .When(new TakeBackDecision("s-2", "f-1"), Evening).Then(new DecisionTakenBack("s-2", "f-1", Sample.At(Evening)))
            .ThenKnown(awards => Assert.Equal((Outcome.WaitingList, Money.Zero, "f-1"), (awards.Files["f-1"].Decision?.Outcome, awards.Granted["a"], awards.WaitingList.Single().Candidate.Application)));
    }

    [Fact]
    public void Brings_nothing_back_for_which_there_is_no_money_left() =>
        WithFiles("f-1", "f-2").When(Award("f-1", 100_000), Day).When(new ReopenFile("f-1", "s-1"), Day).When(Reject("f-1") with { Session = "s-2" }, Later)
            .When(Award("f-2", 60_000), Later)
            .When(new TakeBackDecision("s-2", "f-1"), Evening).ThenRefused<TotalExceeded>(refusal => Assert.Equal(Sample.Euros(10_000), refusal.By));

    [Fact]
    public void Is_carried_to_the_file_which_is_where_it_was()
    {
        AFile.Decided().By(Actor.Policy).When(new UndoDecision("s-1"), AFile.May).Then(new DecisionUndone("s-1", Sample.At(AFile.May)))
            .ThenState(state => Assert.IsType<Phase.Ready>(((ApplicationState.Known)state).Phase))
            .When(new UndoDecision("s-1"), AFile.May).ThenNothing();
        AFile.Told(Outcome.WaitingList).When(AFile.Decide(Outcome.Awarded, "s-2"), AFile.May).When(new UndoDecision("s-2"), AFile.May)
            .ThenState(state => Assert.Equal((Outcome.WaitingList, true), ((ApplicationState.Known)state).Phase is Phase.Decided decided ? (decided.Outcome, decided.Notified) : default));
        AFile.Told().When(new UndoDecision("s-1"), AFile.May).ThenNothing();
    }

    [Fact]
    public void Is_carried_to_the_minutes_behind_the_file()
    {
        Assert.Equal(
            [new Reaction.Send(AFile.Id, new UndoDecision("s-1")), new Reaction.Send(SessionState.IdOf("s-1"), new StrikeDecision("f-1", null)) { Behind = AFile.Id }],
            Policies.Following.Of(new DecisionTakenBack("s-1", "f-1", Sample.At(Day)), Decided().State, new EventPlace(AwardsState.IdOf("c-1"), 9, Sample.At(Day), Actor.Person("secretary"))));
        ASession.Open("f-1", "f-2").When(ASession.Enter("f-1"), ASession.June).When(ASession.Enter("f-2"), ASession.June)
            .When(new StrikeDecision("f-1", null), ASession.June).Then(new DecisionStruck("f-1", null))
            .ThenState(state => Assert.Equal(["f-2"], ((SessionState.Known)state).Minutes.Keys));
    }
}
