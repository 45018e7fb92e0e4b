using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Agreements;

using Scene = Scenario<AgreementState, AgreementCommand, AgreementEvent>;

/// <summary>Partners that are paid sign for their own lines where the programme wants it: 10 000,01 € for the grantee, 5 000 € for its partner.</summary>
public sealed class SigningByPartners
{
    private const string Noon = "2025-07-01T10:00:00Z";
    private const string Evening = "2025-07-02T18:00:00Z";

    private static Scene Sent() => AnAgreement.Sent(AnAgreement.PartnersSign, [.. AnAgreement.Shared])
        .Knowing(OrganisationState.IdOf(AnAgreement.Partner), AnAgreement.PartnerBody with { Members = AnAgreement.PartnerBody.Members.Clear().Add("partner", [MemberRight.LegalRepresentative]).Add("helper", [MemberRight.Editor]) });

    private static Scene SignedByPartner(Scene scene, string at = Noon, string person = "partner") =>
        scene.By(person).When(new SignPartnerLines(AnAgreement.Partner, AnAgreement.Hash(scene.State), null), at);

    private static Pending.Unsigned Unsigned(Scene scene) => Assert.IsType<Pending.Unsigned>(scene.Known().Pending);

    [Fact]
    public void Is_asked_of_nobody_where_the_programme_does_not_want_it()
    {
        var scene = AnAgreement.Sent(null, [.. AnAgreement.Shared]);
        Assert.Empty(Unsigned(scene).AwaitedPartners);
        Assert.IsType<AgreementPhase.Signed>(scene.Sign("legal").Known().Phase);
        SignedByPartner(AnAgreement.Sent(null, [.. AnAgreement.Shared])).ThenRefused<NoLinesToSign>();
    }

    [Fact]
    public void Is_asked_of_those_who_are_paid_beside_the_grantee()
    {
        Assert.Equal([AnAgreement.Partner], Unsigned(Sent()).AwaitedPartners);
        Assert.Equal([AnAgreement.Partner], Sent().Known().Scope.Partners.ToArray());
        Assert.Empty(Unsigned(AnAgreement.Sent(AnAgreement.PartnersSign)).AwaitedPartners);
    }

    [Fact]
    public void Leaves_the_funder_waiting_for_the_last_whoever_signs_first()
    {
        var grantee = Sent().Sign("legal").Confirm();
        Assert.IsType<AgreementPhase.Sent>(grantee.Known().Phase);
        grantee.Countersign().ThenRefused<PartnersNotSignedYet>(refusal => Assert.Equal(1, refusal.Count));
        SignedByPartner(grantee, Evening).ThenAccepted(accepted => Assert.IsType<PartnerSigned>(Assert.Single(accepted.Events)));
        Assert.Equal(Sample.At(Evening), Assert.IsType<AgreementPhase.Signed>(grantee.Known().Phase).Text.At);
        Assert.IsType<AgreementPhase.Active>(grantee.Countersign().Known().Phase);
        Assert.Equal(new DateOnly(2025, 7, 2), grantee.Known().Milestones.DayOf(Milestone.AgreementSigned));

        var partner = SignedByPartner(Sent()).Confirm();
        partner.Countersign().ThenRefused<NotSignedYet>();
        Assert.IsType<AgreementPhase.Active>(partner.Sign("legal").Countersign().Known().Phase);
    }

    [Theory]
    [InlineData("helper")]
    [InlineData("legal")]
    [InlineData("manager")]
    public void Is_for_who_binds_that_partner_and_nobody_else(string person) => SignedByPartner(Sent(), person: person).ThenRefused<NotASignatory>();

    [Fact]
    public void Is_of_the_text_that_was_read_and_done_once()
    {
        Sent().By("partner").When(new SignPartnerLines(AnAgreement.Partner, "other"), Noon).ThenRefused<TextChanged>();
        Sent().By("partner").When(new SignPartnerLines("o-3", AnAgreement.Hash(Sent().State)), Noon).ThenRefused<NoLinesToSign>();
        SignedByPartner(SignedByPartner(Sent())).ThenNothing();
    }

    [Fact]
    public void Takes_a_code_that_was_mailed_for_these_lines_and_none_for_the_grantees_text()
    {
        var scene = Sent();
        var hash = AnAgreement.Hash(scene.State);
        scene.By("partner").When(new AskSigningCode(hash), Noon).ThenRefused<NotASignatory>();
        scene.By("partner").When(new AskSigningCode(hash, AnAgreement.Partner), Noon)
            .ThenAccepted(accepted => Assert.Equal(AnAgreement.Partner, Assert.IsType<SigningCodeAsked>(Assert.Single(accepted.Events)).Partner));
        scene.By("partner").When(new SignPartnerLines(AnAgreement.Partner, hash, 2), Noon).ThenRefused<SigningCodeNotValid>();
        scene.By("partner").When(new SignPartnerLines(AnAgreement.Partner, hash, 1), Noon)
            .Then(new PartnerSigned(AnAgreement.Partner, 1, hash, Sample.At(Noon), Actor.Person("partner"), 1));
    }

    [Fact]
    public void Is_read_on_paper_for_those_who_have_not_signed_on_the_platform()
    {
        var scene = Sent().Sign("legal").Confirm();
        scene.By("editor").When(new HandInSignedCopy(AnAgreement.Hash(scene.State), AnAgreement.Scan), Noon);
        scene.Countersign().ThenRefused<PartnersNotSignedYet>();
        scene.By("manager").When(new ConfirmSignedCopy(AnAgreement.Hash(scene.State), 1), Evening).ThenAccepted(accepted => Assert.IsType<SignedCopyConfirmed>(Assert.Single(accepted.Events)));
        Assert.Equal(Sample.At(Evening), Assert.IsType<AgreementPhase.Signed>(scene.Known().Phase).Text.At);
        Assert.IsType<AgreementPhase.Active>(scene.Countersign().Known().Phase);
    }

    [Fact]
    public void Is_asked_anew_for_an_amendment_and_of_a_partner_that_it_leaves_without_lines()
    {
        var scene = SignedByPartner(Sent().Sign("legal")).Confirm().Countersign();
        scene.By("manager").Because("Le partenaire se retire.").When(new ProposeAmendment(new Difference([Sample.Line(2026, -5_000, payee: AnAgreement.Partner)])), Evening).Because(null);
        Assert.Equal([AnAgreement.Partner], Unsigned(scene).AwaitedPartners);
    }

    [Fact]
    public void Is_not_countersigned_by_the_person_who_signed_for_a_partner()
    {
        var scene = SignedByPartner(Sent().Sign("legal")).Confirm();
        scene.By("partner").When(new CountersignAgreement(AnAgreement.Hash(scene.State)), Noon).ThenRefused<SignedByTheSamePerson>();
    }

    [Fact]
    public void Is_reminded_of_until_the_last_has_signed_and_each_only_of_what_is_theirs()
    {
        Assert.Equal(["agreement-reminder", "partner-to-sign-reminder"], ToldBy(Sent().WhenTimeIs("2025-07-16T08:00:00Z")));
        Assert.Equal(["partner-to-sign-reminder"], ToldBy(Sent().Sign("legal").WhenTimeIs("2025-07-16T08:00:00Z")));
        Assert.Equal(["agreement-reminder"], ToldBy(SignedByPartner(Sent()).WhenTimeIs("2025-07-16T08:00:00Z")));
        Assert.Null(SignedByPartner(Sent().Sign("legal")).Next);
    }

    [Fact]
    public void Tells_the_partner_of_the_text_and_the_funder_of_the_last_signature()
    {
        Assert.Equal(["agreement-sent", "partner-to-sign"], ToldBy(Sent()));
        Assert.Empty(ToldBy(Sent().Sign("legal")));
        Assert.Equal(["agreement-signed"], ToldBy(SignedByPartner(Sent().Sign("legal"))));
        Assert.Equal(["agreement-signed"], ToldBy(SignedByPartner(Sent()).Sign("legal")));
    }

    [Fact]
    public void Is_declined_with_a_reason_and_the_text_goes_back_to_the_funder_with_every_signature()
    {
        var scene = Sent().Sign("legal").Confirm();
        Declining(scene, null).ThenRefused<ReasonMissing>();
        Declining(scene, "Notre conseil d’administration s’est retiré du projet.");
        Assert.Equal(new PartnerDeclined(AnAgreement.Partner, 1, Unsent(scene), Sample.At(Evening), Actor.Person("partner")), scene.Known().Declined);
        Assert.IsType<AgreementPhase.Drafted>(scene.Known().Phase);
        Assert.Equal(["partner-declined", "partner-declined-to-sign"], ToldBy(scene));
        Assert.Equal([new NoteSignedTextDropped()], SentBy(scene));
        Assert.Equal("refused", WaitsFor(scene));
        scene.By("legal").When(new SignAgreement(Unsent(scene)), Evening).ThenRefused<NothingToSign>();
        scene.By("partner").Because("Encore.").When(new DeclinePartnerLines(AnAgreement.Partner, Unsent(scene)), Evening).ThenNothing();

        scene.By("manager").Because(null).When(new SendForSignature(), "2025-07-03T08:00:00Z");
        Assert.Equal("grantee", WaitsFor(scene));
        Assert.Null(scene.Known().Declined);
        Assert.Null(Unsigned(scene).Grantee);
        Assert.Equal([AnAgreement.Partner], Unsigned(scene).AwaitedPartners);
    }

    [Fact]
    public void Declines_an_amendment_and_leaves_the_act_as_it_is()
    {
        var scene = SignedByPartner(Sent().Sign("legal")).Confirm().Countersign();
        scene.By("manager").Because("Le partenaire en fait moins.").When(new ProposeAmendment(new Difference([Sample.Line(2026, -1_000, payee: AnAgreement.Partner)])), Noon);
        Declining(scene, "Cette baisse n’a pas été convenue.").ThenAccepted(accepted => Assert.Equal([typeof(PartnerDeclined), typeof(AmendmentDropped)], accepted.Events.Select(one => one.GetType())));
        Assert.IsType<AgreementPhase.Active>(scene.Known().Phase);
        Assert.Null(scene.Known().Pending);
        Assert.DoesNotContain(new NoteSignedTextDropped(), SentBy(scene));
        Assert.Equal(AnAgreement.Shared.Sum(line => line.Amount), scene.Known().Granted);
    }

    [Fact]
    public void Is_declined_by_who_binds_that_partner_before_it_has_signed_and_for_the_text_that_was_read()
    {
        foreach (var other in (string[])["helper", "legal", "manager"]) Declining(Sent(), "Non.", other).ThenRefused<NotASignatory>();
        Declining(SignedByPartner(Sent()), "Non.").ThenRefused<LinesSignedAlready>();
        Sent().By("partner").Because("Non.").When(new DeclinePartnerLines(AnAgreement.Partner, "other"), Evening).ThenRefused<TextChanged>();
        Sent().By("partner").Because("Non.").When(new DeclinePartnerLines("o-3", AnAgreement.Hash(Sent().State)), Evening).ThenRefused<NoLinesToSign>();
    }

    [Fact]
    public void Wants_a_code_of_its_own_once_the_text_was_sent_again()
    {
        var scene = Sent();
        var hash = AnAgreement.Hash(scene.State);
        scene.By("legal").When(new AskSigningCode(hash), Noon);
        scene.By("partner").Because("À revoir.").When(new DeclinePartnerLines(AnAgreement.Partner, hash), "2025-07-01T10:01:00Z").Because(null);
        scene.By("manager").When(new SendForSignature(), "2025-07-01T10:02:00Z");
        scene.By("legal").When(new SignAgreement(AnAgreement.Hash(scene.State), 1), "2025-07-01T10:03:00Z").ThenRefused<SigningCodeNotValid>();
        scene.By("legal").Under("c-2").When(new AskSigningCode(AnAgreement.Hash(scene.State)), "2025-07-01T10:04:00Z");
        scene.By("legal").When(new SignAgreement(AnAgreement.Hash(scene.State), 2), "2025-07-01T10:05:00Z").ThenAccepted(accepted => Assert.IsType<AgreementSigned>(Assert.Single(accepted.Events)));
    }

    private static string Unsent(Scene scene) => scene.Known().Declined?.Hash ?? "";

    private static Scene Declining(Scene scene, string? reason, string person = "partner") =>
        scene.By(person).Because(reason).When(new DeclinePartnerLines(AnAgreement.Partner, AnAgreement.Hash(scene.State)), Evening);

    private static string[] ToldBy(Scene scene) => [.. ReactionsTo(scene).OfType<Reaction.Tell>().Select(tell => tell.Message.Code)];

    /// <summary>What the file is told.</summary>
    private static ApplicationCommand[] SentBy(Scene scene) => [.. ReactionsTo(scene).OfType<Reaction.Send>().Select(send => send.Command).OfType<ApplicationCommand>()];

    private static IEnumerable<Reaction> ReactionsTo(Scene scene) =>
        scene.LastEvents.SelectMany(happened => new AgreementPolicy().On((AgreementEvent)happened, scene.State, new EventPlace(AnAgreement.Id, 1, Sample.At(Noon), Actor.Policy)));

    private static string WaitsFor(Scene scene) => ((AgreementRow)new AgreementsView().Rows(AnAgreement.Id, scene.State).First().Body).Waits;
}
