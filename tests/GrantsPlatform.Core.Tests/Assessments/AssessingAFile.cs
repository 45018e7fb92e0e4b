using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Assessments.AnAssessment;

namespace GrantsPlatform.Core.Tests.Assessments;

public sealed class AssessingAFile
{
    [Fact]
    public void Is_refused_where_nobody_was_entrusted()
    {
        New().When(Save, Day).ThenRefused<AssessmentUnknown>();
        New().Because("x").When(new GiveOpinion(Opinion.Favourable), Day).ThenRefused<AssessmentUnknown>();
    }

    [Fact]
    public void Keeps_numbers_in_the_event_and_words_beside() => Entrusted().When(Save, Day)
        .ThenAccepted(accepted =>
        {
            var saved = Assert.IsType<AssessmentSaved>(Assert.Single(accepted.Events));
            Assert.Equal(["cost", "quality"], saved.Justified);
            Assert.Equal(saved.Hash, Digest.Of(Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents)).Bytes.AsSpan()));
        })
        .When(Save, Day).ThenNothing()
        .When(Save with { Strengths = "Réseau" }, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));

    [Fact]
    public void Is_refused_to_anybody_else_and_to_whoever_stepped_back()
    {
        Entrusted().By("i-2").When(Save, Day).ThenRefused<NotTheInstructor>();
        Entrusted().By(Actor.Policy).When(Save, Day).ThenRefused<NotTheInstructor>();
        Entrusted(AFile.UnderReview().Given(new PersonRecused("i-1")).State).When(Save, Day).ThenRefused<InstructorRecused>();
    }

    [Fact]
    public void Goes_on_while_complements_are_awaited_and_ends_with_the_review()
    {
        Entrusted(AFile.Awaiting(AFile.UnderReview()).State).When(Save, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Entrusted(AFile.Ready().State).When(Save, Day).ThenRefused<ApplicationNotInReview>();
        Entrusted(AFile.UnderReview().Given(new ApplicationWithdrawn(Sample.At(Day))).State).When(Save, Day).ThenRefused<ApplicationNotInReview>();
    }

    [Theory, InlineData(-1), InlineData(6)]
    public void Refuses_scores_out_of_scale(int score) => Entrusted().When(Save with { Scores = Save.Scores.SetItem("quality", score) }, Day)
        .ThenRefused<ScoreOutOfScale>(refusal => Assert.Equal(("Qualité", 5), (refusal.Criterion, refusal.Scale)));

    [Fact]
    public void Refuses_criteria_and_amounts_that_the_file_does_not_have()
    {
        Entrusted().When(Save with { Scores = Save.Scores.Add("charm", 1) }, Day).ThenRefused<CriterionUnknown>();
        Entrusted().When(Save with { Proposed = [Sample.Line(2025, 20_000.01m)] }, Day).ThenRefused<ProposedAboveRequested>();
        Entrusted().When(Save with { Proposed = [Sample.Line(2025, -1)] }, Day).ThenRefused<ProposedAboveRequested>();
        Entrusted().When(Save with { Proposed = default }, Day).ThenAccepted(accepted => Assert.Empty(((AssessmentSaved)accepted.Events[0]).Proposed));
    }

    [Fact]
    public void Ends_with_a_reasoned_opinion_and_its_weighted_score() => Complete().Because("Projet solide")
        .When(new GiveOpinion(Opinion.Favourable), Day)
        // 60 × 4/5 + 40 × 3/5
        .Then(new OpinionGiven(new LevelOpinion(Opinion.Favourable, 72m, [Sample.Line(2025, 10_000)], Digest.Of("Projet solide")), Sample.At(Day), Actor.Person("i-1")))
        .When(new GiveOpinion(Opinion.Favourable), Day).ThenNothing()
        .When(new GiveOpinion(Opinion.Unfavourable), Day).ThenRefused<OpinionAlreadyGiven>()
        .When(Save, Day).ThenRefused<OpinionAlreadyGiven>()
        .Because("Autre motif").When(new GiveOpinion(Opinion.Favourable), Day).ThenRefused<OpinionAlreadyGiven>();

    [Fact]
    public void Needs_a_reason_and_a_complete_grid()
    {
        Complete().When(new GiveOpinion(Opinion.Favourable), Day).ThenRefused<ReasonMissing>();
        Entrusted().Because("x").When(new GiveOpinion(Opinion.Favourable), Day).ThenRefused<AssessmentIncomplete>(refusal => Assert.Equal(["Qualité", "Coût"], refusal.Criteria.ToArray()));
        Entrusted().Because("x").When(Save with { Justifications = Save.Justifications.SetItem("cost", " ") }, Day)
            .When(new GiveOpinion(Opinion.Favourable), Day).ThenRefused<AssessmentIncomplete>(refusal => Assert.Equal(["Coût"], refusal.Criteria.ToArray()));
        Entrusted().Because("x").When(Save with { Scores = Save.Scores.Remove("quality") }, Day)
            .When(new GiveOpinion(Opinion.Favourable), Day).ThenRefused<AssessmentIncomplete>(refusal => Assert.Equal(["Qualité"], refusal.Criteria.ToArray()));
    }

    [Fact]
    public void Cannot_favour_a_file_below_the_threshold_of_50()
    {
        var weak = Save with { Scores = ImmutableSortedDictionary<string, int>.Empty.Add("quality", 2).Add("cost", 3) }; // 48
        Entrusted().Because("x").When(weak, Day).When(new GiveOpinion(Opinion.Favourable), Day).ThenRefused<FavourableBelowThreshold>(refusal => Assert.Equal((48m, 50m), (refusal.Score, refusal.Threshold)));
        Entrusted().Because("x").When(weak, Day).When(new GiveOpinion(Opinion.Reservations), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Entrusted().Because("x").When(weak, Day).When(new GiveOpinion(Opinion.Unfavourable), Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }
}
