using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Assessments.AnAssessment;

namespace GrantsPlatform.Core.Tests.Assessments;

public sealed class EntrustingAFile
{
    [Fact]
    public void Is_handed_over_by_whoever_has_it_with_the_work_done_so_far()
    {
        Complete().Knowing(AccountState.IdOf("i-2"), Colleague).Because("Congé").When(new HandOverAssessment("i-2"), Day)
            .Then(Assigned with { Person = "i-2" })
            .ThenState(state => Assert.Equal(4, ((AssessmentState.Known)state).Work.Scores["quality"]))
            .When(new HandOverAssessment("i-2"), Day).ThenNothing()
            .When(Save with { Strengths = "Autre" }, Day).ThenRefused<NotTheInstructor>();
        Complete().Knowing(AccountState.IdOf("i-2"), Colleague).When(new HandOverAssessment("i-2"), Day).ThenRefused<ReasonMissing>();
        Complete().By("i-3").Knowing(AccountState.IdOf("i-2"), Colleague).Because("Congé").When(new HandOverAssessment("i-2"), Day).ThenRefused<NotTheInstructor>();
        Complete().Knowing(AccountState.IdOf("i-2"), Sample.Agent("i-2")).Because("Congé").When(new HandOverAssessment("i-2"), Day).ThenRefused<InstructorLacksRole>();
        Complete(AFile.UnderReview().Given(new PersonRecused("i-2")).State).Knowing(AccountState.IdOf("i-2"), Colleague).Because("Congé")
            .When(new HandOverAssessment("i-2"), Day).ThenRefused<InstructorRecused>();
    }

    private static AccountState.Open Colleague => Sample.Agent("i-2", new Grant(Role.DepartmentalInstructor, Sample.Programme, "01"));

    [Fact]
    public void Names_the_instructor_once() => New().When(Assign, Day).Then(Assigned).When(Assign, Day).ThenNothing();

    [Fact]
    public void Is_possible_from_eligibility_on_and_while_complements_are_awaited()
    {
        New(AFile.Eligible().State).When(Assign, Day).Then(Assigned);
        New(AFile.Awaiting(AFile.Eligible()).State).When(Assign, Day).Then(Assigned);
        New(AFile.Awaiting(AFile.UnderReview()).State).When(Assign, Day).Then(Assigned);
    }

    [Fact]
    public void Is_refused_before_eligibility_and_after_the_review()
    {
        New(AFile.Submitted().State).When(Assign, Day).ThenRefused<ApplicationNotInReview>();
        New(AFile.Awaiting(AFile.Submitted()).State).When(Assign, Day).ThenRefused<ApplicationNotInReview>();
        New(AFile.Ready().State).When(Assign, Day).ThenRefused<ApplicationNotInReview>();
    }

    [Theory, InlineData("f-9"), InlineData("no key")]
    public void Is_refused_for_a_file_that_is_not_there(string file) => New().When(Assign with { Application = file }, Day).ThenRefused<ApplicationUnknown>();

    [Theory, InlineData("central"), InlineData("nowhere"), InlineData("no key")]
    public void Is_refused_at_another_level_than_the_stream_s(string level) => New().When(Assign with { Level = level }, Day).ThenRefused<LevelUnknown>();

    [Theory, InlineData("i-9"), InlineData("no key")]
    public void Is_refused_to_somebody_without_account(string person) => New().When(Assign with { Person = person }, Day).ThenRefused<InstructorLacksRole>();

    [Fact]
    public void Is_refused_to_somebody_without_the_role_in_this_place()
    {
        New().Knowing(AccountState.IdOf("i-1"), Sample.Agent("i-1")).When(Assign, Day).ThenRefused<InstructorLacksRole>();
        New().Knowing(AccountState.IdOf("i-1"), Sample.Agent("i-1", new Grant(Role.RegionalInstructor, null, null))).When(Assign, Day).ThenRefused<InstructorLacksRole>();
        New().Knowing(AccountState.IdOf("i-1"), Sample.Agent("i-1", new Grant(Role.DepartmentalInstructor, null, "02"))).When(Assign, Day).ThenRefused<InstructorLacksRole>();
        New().Knowing(AccountState.IdOf("i-1"), Sample.Agent("i-1", new Grant(Role.DepartmentalInstructor, null, null))).When(Assign, Day).Then(Assigned);
    }

    [Fact]
    public void Is_not_done_by_whoever_has_stepped_back_from_it() =>
        New(AFile.UnderReview().Given(new PersonRecused("m-1")).State).By("m-1").When(Assign, Day).ThenRefused<ActorRecused>();

    [Fact]
    public void Is_refused_to_somebody_who_has_stepped_back() =>
        New(AFile.UnderReview().Given(new PersonRecused("i-1")).State).When(Assign, Day).ThenRefused<InstructorRecused>();

    [Fact]
    public void Changes_hands_with_the_work_done_so_far_until_the_opinion_is_given()
    {
        New(null, "i-2").Given(Assigned).By("i-1").When(Save, Day)
            .When(Assign with { Person = "i-2" }, Day).Then(Assigned with { Person = "i-2" })
            .ThenState(state => Assert.Equal(2, ((AssessmentState.Known)state).Work.Scores.Count))
            .By("i-1").When(Save, Day).ThenRefused<NotTheInstructor>();
        Complete().Because("Avis motivé").When(new GiveOpinion(Opinion.Favourable), Day)
            .When(Assign with { Person = "i-2" }, Day).ThenRefused<OpinionAlreadyGiven>();
    }
}
