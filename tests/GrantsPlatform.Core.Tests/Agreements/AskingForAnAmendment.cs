using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>A grantee asks; what the funder proposes is what both sides sign.</summary>
public sealed class AskingForAnAmendment
{
    private const string Noon = "2025-11-03T11:00:00Z";

    private static readonly AskForAmendment Longer = new("Reporter la fin de quatre mois.", "Les travaux ont pris du retard.", new DateOnly(2026, 12, 31));

    private static Scene Asked() => AnAgreement.Active().By("legal").When(Longer, Noon);

    private static ProposeAmendment Answering(int request) => AnAgreement.Prolong with { Request = request };

    [Fact]
    public void Keeps_the_words_beside_the_event() => Asked().ThenAccepted(accepted =>
    {
        var asked = Assert.IsType<AmendmentAsked>(Assert.Single(accepted.Events));
        Assert.Equal((1, Actor.Person("legal")), (asked.Number, asked.By));
        var record = Assert.IsType<ContentChange.Put>(Assert.Single(accepted.Contents));
        Assert.Equal(("amendment-request/1", asked.Hash), (record.Name, Digest.Of(record.Bytes.AsSpan())));
    });

    [Fact]
    public void Is_answered_by_the_amendment_that_names_it()
    {
        var proposed = Asked().By("manager").Because("Retard justifié.").When(Answering(1), Noon);
        proposed.ThenAccepted(accepted => Assert.Equal(new AmendmentRequestTakenUp(1, 2), accepted.Events[^1]));
        Assert.Null(proposed.Known().Asked);
    }

    [Fact]
    public void Waits_on_behind_an_amendment_of_the_funders_own()
    {
        var proposed = Asked().By("manager").Because("Autre chose.").When(AnAgreement.Prolong, Noon);
        Assert.Null(proposed.Known().Request);
        Assert.Equal(1, proposed.When(new DropAmendment(), Noon).Known().Request?.Number);
    }

    [Fact]
    public void Is_declined_with_a_reason()
    {
        Asked().By("manager").When(new DeclineAmendmentRequest(1), Noon).ThenRefused<ReasonMissing>();
        var declined = Asked().By("manager").Because("Le budget est voté.").When(new DeclineAmendmentRequest(1), Noon);
        declined.Then(new AmendmentRequestDeclined(1, Sample.At(Noon), Actor.Person("manager")));
        declined.When(new DeclineAmendmentRequest(1), Noon).ThenNothing();
        Assert.Equal(2, declined.By("legal").When(Longer, Noon).Known().Request?.Number);
    }

    [Fact]
    public void Gives_way_to_another_which_alone_is_answered()
    {
        Asked().By("legal").When(Longer, Noon).ThenNothing();
        var second = Asked().By("legal").When(Longer with { Why = "Un recrutement a échoué." }, Noon);
        second.By("manager").Because("x").When(Answering(1), Noon).ThenRefused<AmendmentRequestNotWaiting>();
        second.By("manager").Because("x").When(new DeclineAmendmentRequest(1), Noon).ThenRefused<AmendmentRequestNotWaiting>();
    }

    [Theory]
    [InlineData("", "Retard.")]
    [InlineData("La fin.", " ")]
    public void Says_what_and_why(string changes, string why) =>
        AnAgreement.Active().By("legal").When(new AskForAmendment(changes, why), Noon).ThenRefused<AmendmentRequestEmpty>();

    [Fact]
    public void Asks_for_what_an_amendment_could_say()
    {
        AnAgreement.Active().By("legal").When(Longer with { To = new DateOnly(2025, 8, 31) }, Noon).ThenRefused<AgreementPeriodInvalid>();
        AnAgreement.Active().By("legal").When(Longer with { Targets = ImmutableSortedDictionary<string, decimal>.Empty.Add("unknown", 3) }, Noon).ThenRefused<TargetUnknown>();
    }

    [Fact]
    public void Is_for_an_act_that_can_be_amended()
    {
        AnAgreement.Sent().By("legal").When(Longer, Noon).ThenRefused<AgreementInWrongPhase>();
        AnAgreement.Amending().By("legal").When(Longer, Noon).ThenRefused<AmendmentPending>();
        AnAgreement.Settled().By("legal").When(Longer, Noon).ThenRefused<AgreementInWrongPhase>();
    }
}
