using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Awards.TheAwards;

namespace GrantsPlatform.Core.Tests.Awards;

using Scene = Scenario<AwardsState, AwardsCommand, AwardsEvent>;

public sealed class KeepingToAThreshold
{
    private static readonly ThresholdException Exception = new(49.99m, 50, Actor.Person("head"));

    private static Scene WithScore(decimal score, ProgrammeDefinition? definition = null) => With(definition ?? Binding, Low("f-1", score));

    private static Scene Excepted() => WithScore(49.99m).By("head").Because("Seul projet du bassin").When(new ExceptFromThreshold("f-1"), Day);

    private static readonly SaveScenario Proposed = new("one", [new("f-1", [Sample.Line(2025, 10_000)])]);

    [Fact]
    public void Neither_proposes_nor_awards_a_file_below_it()
    {
        WithScore(49.99m).When(Proposed, Day).ThenRefused<BelowThreshold>(refusal => Assert.Equal((49.99m, 50m), (refusal.Score, refusal.Threshold)));
        WithScore(49.99m).When(Award("f-1", 10_000), Day).ThenRefused<BelowThreshold>();
        WithScore(49.99m).When(Wait("f-1", 1), Day).ThenRefused<BelowThreshold>();
        WithScore(49.99m).When(Reject("f-1"), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        WithScore(49.99m).When(Defer("f-1"), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Lets_pass_whoever_reaches_it()
    {
        WithScore(50).When(Proposed, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        WithScore(50).When(Award("f-1", 10_000), Day).ThenAccepted(accepted => Assert.Null(((DecisionTaken)accepted.Events[0]).Exception));
    }

    [Fact]
    public void Stops_nobody_where_it_is_only_shown()
    {
        WithScore(1, Sample.Definition).When(Award("f-1", 10_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        WithScore(1, Sample.Definition).When(new ExceptFromThreshold("f-1"), Day).ThenRefused<NoThresholdToExceptFrom>();
    }

    [Fact]
    public void An_exception_names_who_answers_for_it_and_why_and_goes_with_the_decision()
    {
        Excepted().ThenAccepted(accepted =>
        {
            var excepted = Assert.IsType<ThresholdExcepted>(Assert.Single(accepted.Events));
            Assert.Equal(Exception, excepted.Exception);
            Assert.Equal("exception/f-1", Assert.Single(accepted.Contents).Name);
        });
        Excepted().When(new ExceptFromThreshold("f-1"), Day).ThenNothing();
        Excepted().When(Proposed, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Excepted().By("secretary").When(Award("f-1", 10_000), Day).ThenAccepted(accepted => Assert.Equal(Exception, ((DecisionTaken)accepted.Events[0]).Exception));
        Excepted().By("secretary").When(Reject("f-1"), Day).ThenAccepted(accepted => Assert.Null(((DecisionTaken)accepted.Events[0]).Exception));
    }

    [Fact]
    public void An_exception_holds_for_its_score_and_better_ones() =>
        Excepted().Given(new FileEntered(Low("f-1", 49.98m))).When(Award("f-1", 10_000), Day).ThenRefused<BelowThreshold>()
            .When(new ExceptFromThreshold("f-1"), Day).ThenAccepted(accepted => Assert.Equal(49.98m, ((ThresholdExcepted)accepted.Events[0]).Exception.Score))
            .When(Award("f-1", 10_000), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void An_exception_needs_a_reason_and_nobody_who_stepped_back()
    {
        WithScore(10).By("head").Because(" ").When(new ExceptFromThreshold("f-1"), Day).ThenRefused<ReasonMissing>();
        WithScore(10).When(new NoteRecusal("f-1", "head"), Day).By("head").When(new ExceptFromThreshold("f-1"), Day).ThenRefused<ActorRecused>();
        WithScore(10).When(new ExceptFromThreshold("f-9"), Day).ThenRefused<FileNotBeforeCommittee>();
        WithScore(10).When(new NoteWithdrawal("f-1"), Day).When(new ExceptFromThreshold("f-1"), Day).ThenRefused<FileIsWithdrawn>();
    }
}
