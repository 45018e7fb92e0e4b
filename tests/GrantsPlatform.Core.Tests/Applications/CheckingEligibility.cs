using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class CheckingEligibility
{
    [Fact]
    public void Runs_the_automatic_rules_and_leaves_the_rest_to_a_person() => Submitted().When(new CheckEligibility(), May)
        .ThenAccepted(accepted => Assert.Equal(
            [("seniority", RuleVerdict.Pass), ("objectives", RuleVerdict.NeedsPerson)],
            ((EligibilityChecked)accepted.Events[0]).Results.Select(result => (result.Rule, result.Verdict))))
        .When(new CheckEligibility(), May).ThenNothing();

    [Fact]
    public void Has_nothing_to_do_in_other_phases()
    {
        Drafted().When(new CheckEligibility(), May).ThenNothing();
        Eligible().When(new CheckEligibility(), May).ThenNothing();
    }

    [Fact]
    public void Counts_two_years_to_the_opening_day()
    {
        Submitted().Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation() with { CreatedOn = new DateOnly(2023, 3, 3) })
            .When(new CheckEligibility(), May).ThenAccepted(accepted => Assert.Equal(RuleVerdict.Pass, ((EligibilityChecked)accepted.Events[0]).Results[0].Verdict));
        Submitted().Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation() with { CreatedOn = new DateOnly(2023, 3, 4) })
            .When(new CheckEligibility(), May).ThenAccepted(accepted => Assert.Equal(RuleVerdict.Fail, ((EligibilityChecked)accepted.Events[0]).Results[0].Verdict));
    }

    [Fact]
    public void Reads_what_was_sent_not_what_was_typed_and_never_sent()
    {
        var scene = Awaiting(Submitted()).When(Answer(("title", "Jamais envoyé")), May).WhenTimeIs(ComplementDue);
        scene.When(new CheckEligibility(), "2025-06-01T00:00:00Z")
            .ThenAccepted(accepted => Assert.Equal("Un toit", ((EligibilityChecked)accepted.Events[0]).Results[1].Evidence["answers.title"]));
    }

    [Fact]
    public void Takes_a_person_s_word_once_with_its_reason() => Checked()
        .When(new ConfirmRule("objectives", true), May).ThenRefused<ReasonMissing>()
        .Because("Conforme").When(new ConfirmRule("objectives", true), May).Then(new RuleConfirmed("objectives", true, Actor.Person("instructor")))
        .When(new ConfirmRule("objectives", true), May).ThenNothing()
        .When(new ConfirmRule("objectives", false), May).Then(new RuleConfirmed("objectives", false, Actor.Person("instructor")));

    [Fact]
    public void Refuses_words_on_rules_that_are_not_there_or_not_run()
    {
        Checked().Because("x").When(new ConfirmRule("nothing", true), May).ThenRefused<RuleUnknown>();
        Submitted().Because("x").When(new ConfirmRule("objectives", true), May).ThenRefused<RuleUnknown>();
        Eligible().Because("x").When(new ConfirmRule("objectives", false), May).ThenRefused<ApplicationInWrongPhase>();
    }

    [Fact]
    public void Finds_a_file_eligible_when_every_rule_is_settled() => Settled()
        .When(new DeclareEligible(), May).Then(new FoundEligible(Sample.At(May)))
        .When(new DeclareEligible(), May).ThenNothing();

    [Fact]
    public void Does_not_find_it_eligible_before()
    {
        Checked().When(new DeclareEligible(), May).ThenRefused<RulesNotSettled>(refusal => Assert.Equal(["Objectifs de l’appel"], refusal.Labels.ToArray()));
        Submitted().When(new DeclareEligible(), May).ThenRefused<RulesNotSettled>(refusal => Assert.Equal(2, refusal.Labels.Length));
        Drafted().When(new DeclareEligible(), May).ThenRefused<ApplicationInWrongPhase>();
    }

    [Fact]
    public void Finds_a_file_ineligible_by_the_rules_that_fail() => Checked().Because("Hors sujet")
        .When(new DeclareIneligible(), May).ThenRefused<NoRuleFails>()
        .When(new ConfirmRule("objectives", false), May)
        .When(new DeclareIneligible(), May).Then(new FoundIneligible(Sample.At(May), ["objectives"]))
        .ThenAccepted(accepted => Assert.Equal("ineligibility", Assert.Single(accepted.Contents).Name))
        .When(new DeclareIneligible(), May).ThenNothing()
        .When(new WithdrawApplication(), May).ThenRefused<ApplicationInWrongPhase>();

    [Fact]
    public void Finds_none_ineligible_without_reason_or_in_another_phase()
    {
        Checked().Because("x").When(new ConfirmRule("objectives", false), May).Because(null).When(new DeclareIneligible(), May).ThenRefused<ReasonMissing>();
        Eligible().Because("x").When(new DeclareIneligible(), May).ThenRefused<ApplicationInWrongPhase>();
    }
}
