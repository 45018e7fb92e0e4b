using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

public sealed class SigningAnAgreement
{
    [Theory]
    [InlineData("legal", true)]
    [InlineData("delegate", true)]
    [InlineData("editor", false)]
    [InlineData("stranger", false)]
    public void Is_for_those_who_bind_the_grantee(string person, bool may)
    {
        var scene = AnAgreement.Sent().Sign(person);
        if (may) scene.ThenState(_ => Assert.IsType<AgreementPhase.Signed>(scene.Known().Phase));
        else scene.ThenRefused<NotASignatory>();
    }

    [Fact]
    public void Is_for_the_legal_representative_alone_where_the_programme_knows_no_delegates()
    {
        var definition = AnAgreement.Definition with { Agreement = AnAgreement.Rules with { DelegatedSignature = false } };
        AnAgreement.Sent(definition).Sign("delegate").ThenRefused<NotASignatory>();
        AnAgreement.Sent(definition).Sign("legal").ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Is_of_the_text_that_was_read() =>
        AnAgreement.Sent().By("legal").When(new SignAgreement("other"), AnAgreement.Day).ThenRefused<TextChanged>();

    [Fact]
    public void Comes_before_the_countersignature() => AnAgreement.Sent().Confirm().Countersign().ThenRefused<NotSignedYet>();

    [Fact]
    public void Waits_for_every_year_to_be_reserved()
    {
        AnAgreement.Signed().Countersign().ThenRefused<ReservationAwaited>(refusal => Assert.Equal([AnAgreement.Year2025, AnAgreement.Year2026], refusal.Years.ToArray()));
        AnAgreement.Signed().By(Actor.Policy).When(new DenyReservation(AnAgreement.Year2026, 1, Sample.Euros(3_498)), AnAgreement.Day)
            .Countersign().ThenRefused<ReservationDenied>(refusal => Assert.Equal(Sample.Euros(3_498), refusal.Over));
    }

    [Fact]
    public void Goes_on_when_a_refused_year_is_asked_again_and_old_answers_say_nothing()
    {
        var scene = AnAgreement.Signed().By(Actor.Policy).When(new DenyReservation(AnAgreement.Year2026, 1, Sample.Euros(3_498)), AnAgreement.Day)
            .By("manager").When(new RetryReservation(), AnAgreement.Day).Then(new ReservationRetried()).When(new RetryReservation(), AnAgreement.Day).ThenNothing();
        scene.By(Actor.Policy).When(new ConfirmReservation(AnAgreement.Year2026, 1, Sample.Euros(43_498), true), AnAgreement.Day).ThenNothing();
        scene.Confirm().Countersign().ThenState(_ => Assert.IsType<AgreementPhase.Active>(scene.Known().Phase));
    }

    [Fact]
    public void Waits_for_the_conditions_precedent()
    {
        var definition = AnAgreement.Definition with { Funding = new Funding(ConditionsPrecedent: [new ConditionPrecedent("budget", "Vote du budget", Gate.Agreement)]) };
        var scene = AnAgreement.Reserved(definition).Countersign().ThenRefused<ConditionNotSatisfied>();
        scene.Knowing(Sample.Call, Sample.CallIn(CallPhase.Decided) with { SatisfiedConditions = ["budget"] }).Countersign()
            .ThenState(_ => Assert.Equal(Sample.Euros(93_498), scene.Known().Granted));
    }

    [Fact]
    public void Takes_two_persons() => AnAgreement.Reserved().By("legal").When(new CountersignAgreement(AnAgreement.Hash(AnAgreement.Reserved().State)), AnAgreement.Day)
        .ThenRefused<SignedByTheSamePerson>();

    [Fact]
    public void Is_no_more_when_the_award_is_withdrawn() =>
        AnAgreement.Sent().Knowing(AFile.Id, AFile.Decided().When(new Core.Applications.WithdrawApplication(), AFile.May).State).Sign("legal").ThenRefused<AwardMissing>();

    [Fact]
    public void Is_called_for_once_after_each_delay_and_not_after_the_signature()
    {
        AnAgreement.Sent().ThenNext("2025-07-16T06:00:00Z")
            .WhenTimeIs("2025-07-16T06:00:00Z").Then(new SignatureReminderDue(1, Lead.OfDays(15)))
            .WhenTimeIs("2025-07-17T08:00:00Z").ThenNothing().ThenNext("2025-07-31T06:00:00Z");
        AnAgreement.Sent().WhenTimeIs("2025-09-01T08:00:00Z").Then(new SignatureReminderDue(1, Lead.OfDays(30))).ThenNext(null);
        AnAgreement.Signed().ThenNext(null);
    }

    [Fact]
    public void Is_the_funders_alone_below_the_threshold_where_the_programme_says_so()
    {
        var definition = AnAgreement.Definition with { Agreement = AnAgreement.Rules with { Act = LegalAct.DecisionBelowThreshold } };
        var small = AnAgreement.Sent(definition, Sample.Line(2025, 23_000)).Confirm().Countersign();
        Assert.IsType<AgreementPhase.Active>(small.Known().Phase);
        AnAgreement.Sent(definition, Sample.Line(2025, 23_000.01m)).Confirm().Countersign().ThenRefused<ActMandatoryForYear>();
    }

    [Fact]
    public void Is_the_funders_alone_above_the_threshold_for_bodies_of_public_law_only()
    {
        var definition = AnAgreement.Definition with
        {
            Agreement = AnAgreement.Rules with { Act = LegalAct.DecisionBelowThreshold },
            Applicants = AnAgreement.Definition.Applicants with { Kinds = [new("epci", "Intercommunalité", PublicLaw: true), new("association", "Association")] },
        };
        var publicBody = AnAgreement.Body() with { LegalKind = "epci" };
        Above(publicBody, Sample.Line(2025, 30_000)).ThenAccepted(accepted => Assert.IsType<AgreementActivated>(accepted.Events[0]));
        Above(publicBody with { LegalKind = "association" }, Sample.Line(2025, 30_000)).ThenRefused<ActMandatoryForYear>();
        Above(publicBody with { LegalKind = "unheard-of" }, Sample.Line(2025, 30_000)).ThenRefused<ActMandatoryForYear>();
        // The partner is an association.
        Above(publicBody, Sample.Line(2025, 30_000), Sample.Line(2025, 23_000.01m, payee: AnAgreement.Partner))
            .ThenRefused<ActMandatoryForYear>(refusal => Assert.Equal("fund~323456789~2025", refusal.Year));
        Above(publicBody, Sample.Line(2025, 30_000), Sample.Line(2025, 23_000, payee: AnAgreement.Partner)).ThenAccepted(accepted => Assert.IsType<AgreementActivated>(accepted.Events[0]));

        Scenario<AgreementState, AgreementCommand, AgreementEvent> Above(OrganisationState.Registered body, params AmountLine[] granted) =>
            AnAgreement.Sent(definition, granted).Confirm().Knowing(OrganisationState.IdOf(Sample.Body), body).Countersign();
    }
}
