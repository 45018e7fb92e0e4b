using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Applications.AFile;

namespace GrantsPlatform.Core.Tests.Applications;

public sealed class AgreeingToAShare
{
    private const string Day = "2025-05-02T08:00:00Z";
    private static readonly ProgrammeDefinition Requiring = Sample.Definition with { Submission = Sample.Definition.Submission with { PartnerConsent = true } };
    private static readonly GiveConsent Given = new("o-2", ShareHash);

    [Fact]
    public void Is_asked_by_a_mail_to_the_contact_and_names_nobody_in_the_event()
    {
        var scene = Asked().Then(new ConsentAsked("o-2", ShareHash, Sample.At(April)));
        Assert.DoesNotContain("exemple.example", System.Text.Encoding.UTF8.GetString(Wire.Write(scene.LastEvents[0])));
        var told = Assert.IsType<Reaction.Tell>(Assert.Single(Policies.Following.Of(scene.LastEvents[0], scene.State, new EventPlace(Id, 3, Sample.At(April), Actor.Person("editor"))))).Message;
        Assert.Equal(new PartnerConsentNotice("o-2", ShareHash), told.Notice);
        Assert.Equal([new ToPartner("f-1", "o-2")], told.To.ToArray());
        Asked().When(new AskConsent("o-2"), April).ThenNothing();
    }

    [Fact]
    public void Keeps_the_contact_out_of_the_submission_too()
    {
        var scene = WithPartner().Submit(Day);
        Assert.Equal([Second], Assert.IsType<ApplicationSubmitted>(scene.LastEvents[0]).Dossier.Partners.ToArray());
        Assert.DoesNotContain("exemple.example", System.Text.Encoding.UTF8.GetString(Wire.Write(scene.LastEvents[0])));
    }

    [Fact]
    public void Needs_a_partner_and_its_contact()
    {
        Complete().When(new AskConsent("o-2"), April).ThenRefused<PartnerUnknown>();
        WithPartner().When(new AskConsent("o-3"), April).ThenRefused<PartnerUnknown>();
        WithPartner().When(Answer(("partners", new[] { Second })), April).When(new AskConsent("o-2"), April).ThenRefused<PartnerContactMissing>();
        Complete().When(Answer(("partners", new[] { new PartnerAnswer("o-2", "Logement", true, "pas une adresse") })), April).ThenRefused<AnswersMalformed>();
        WithPartner().When(Given, April).ThenRefused<PartnerUnknown>();
        Submitted().When(new AskConsent("o-2"), May).ThenRefused<ApplicationInWrongPhase>();
    }

    [Fact]
    public void Is_given_or_declined_with_a_reason_and_may_be_thought_over()
    {
        Asked().When(Given, Day).Then(new ConsentGiven("o-2", ShareHash, Sample.At(Day))).When(Given, Day).ThenNothing();
        Asked().When(new DeclineConsent("o-2", ShareHash), Day).ThenRefused<ReasonMissing>();
        Asked().Because("Part trop faible").When(new DeclineConsent("o-2", ShareHash), Day).Then(new ConsentDeclined("o-2", ShareHash, Sample.At(Day)))
            .When(Given, Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Asked().When(Given with { Hash = "autre" }, Day).ThenRefused<ConsentOutdated>();
    }

    [Fact]
    public void Falls_with_a_change_of_the_share_and_with_nothing_else()
    {
        var given = Asked().When(Given, Day);
        given.When(Answer(("title", "Un autre toit")), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(Answer(("partners", new[] { new PartnerAnswer("o-2", "Logement", true, "autre@exemple.example") })), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(Answer(("request", new[] { Sample.Line(2025, 14_000), Sample.Line(2025, 5_000, payee: "o-2") })), Day).ThenAccepted(accepted => Assert.Single(accepted.Events))
            .When(Answer(("request", new[] { Sample.Line(2025, 14_000), Sample.Line(2025, 6_000, payee: "o-2") })), Day)
            .ThenAccepted(accepted => Assert.Equal(new ConsentWithdrawn("o-2"), accepted.Events[^1]))
            .When(Given, Day).ThenRefused<ConsentOutdated>()
            .When(new AskConsent("o-2"), Day).ThenAccepted(accepted => Assert.NotEqual(ShareHash, ((ConsentAsked)accepted.Events[0]).Hash));
        Asked().When(Answer(("partners", null)), Day).ThenAccepted(accepted => Assert.Equal(new ConsentWithdrawn("o-2"), accepted.Events[^1]));
        Asked().When(Answer(("shared", false)), Day).ThenAccepted(accepted => Assert.Equal(new ConsentWithdrawn("o-2"), accepted.Events[^1]));
    }

    [Fact]
    public void Is_needed_before_the_submission_where_the_programme_says_so()
    {
        WithPartner().Submit(Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        WithPartner(Requiring).Submit(Day).ThenRefused<ConsentsMissing>(refusal => Assert.Equal(["o-2"], refusal.Partners.ToArray()));
        Asked(Requiring).Submit(Day).ThenRefused<ConsentsMissing>();
        Asked(Requiring).Because("Non").When(new DeclineConsent("o-2", ShareHash), Day).Submit(Day).ThenRefused<ConsentsMissing>();
        Asked(Requiring).When(Given, Day).Submit(Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Complete(Requiring).Submit(Day).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Is_given_by_the_link_and_by_nobody_of_the_lead()
    {
        var scope = ((ApplicationState.Known)Asked().State).Scope;
        var lead = Sample.Organisation() is var body ? body with { Members = body.Members.Add("p-1", [Core.Kernel.MemberRight.LegalRepresentative]) } : body;
        Assert.Null(Permissions.Check(Given, Actor.Link, scope, null, _ => null));
        Assert.IsType<NotAllowed>(Permissions.Check(Given, Actor.Person("p-1"), scope, Sample.Agent("p-1"), _ => lead));
        Assert.IsType<ObjectUnknown>(Permissions.Check(new WithdrawApplication(), Actor.Link, scope, null, _ => null));
        Assert.Null(Permissions.Check(new AskConsent("o-2"), Actor.Person("p-1"), scope, Sample.Agent("p-1"), _ => lead));
    }
}
