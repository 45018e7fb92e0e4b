using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Kernel;
using static GrantsPlatform.Core.Kernel.MemberRight;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class RecognisingARepresentative
{
    private static readonly ProofFile File = new("proces-verbal.pdf", "application/pdf", 1_000, new string('1', 64));
    private static readonly AskRepresentation Ask = new("p-1", "présidente", File);
    private static readonly string Hash = Digest.Of(Wire.ToBytes(new RepresentationProof("présidente", File)));

    private static RepresentationAsked Asked(int number = 1) => new(number, "p-1", Hash, Actor.Person("p-1"), DateTimeOffset.Parse(At));

    private static Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> Young() => Body().Given(Added("p-1", Member, Editor, Submitter), Added("p-2", Member));

    [Fact]
    public void Is_asked_for_with_a_proof_once() => Young()
        .By("p-1").When(Ask, At).Then(Asked())
        .When(Ask, At).ThenNothing()
        .When(Ask with { Capacity = "trésorière" }, At).ThenRefused<RepresentationAskedAlready>();

    [Fact]
    public void Is_asked_for_a_member_who_is_none_yet() => Young().Given(Added("p-3", Member, LegalRepresentative))
        .By("p-1").When(Ask with { AccountId = "p-9" }, At).ThenRefused<MemberUnknown>()
        .When(Ask with { AccountId = "p-3" }, At).ThenRefused<RepresentativeAlready>()
        .When(Ask with { Capacity = " " }, At).ThenRefused<CapacityInvalid>()
        .When(Ask with { Proof = File with { Hash = "1" } }, At).ThenRefused<ProofInvalid>()
        .When(Ask with { Proof = File with { Name = "" } }, At).ThenRefused<ProofInvalid>();

    [Fact]
    public void Gives_the_right_beside_those_that_the_person_has() => Young().Given(Asked())
        .By("p-agent").When(new AcceptRepresentation(1), At)
        .Then(new RepresentationAccepted(1, "p-1", Actor.Person("p-1")), new MemberRightsChanged("p-1", [Member, Editor, Submitter, LegalRepresentative]))
        .When(new AcceptRepresentation(1), At).ThenNothing()
        .Because("Erreur").When(new RefuseRepresentation(1), At).ThenRefused<RepresentationUnknown>();

    /// <summary>Whoever recognises the new one says in the same act whom they take over from; the others, and the rights that go with membership, stay.</summary>
    [Fact]
    public void Ends_the_right_of_those_whom_the_person_takes_over_from() => Young().Given(Added("p-3", Member, LegalRepresentative), Added("p-4", Member, Editor, LegalRepresentative), Asked())
        .By("p-agent").When(new AcceptRepresentation(1) { Former = ["p-4", "p-2", "p-9"] }, At)
        .Then(
            new RepresentationAccepted(1, "p-1", Actor.Person("p-1")), new MemberRightsChanged("p-1", [Member, Editor, Submitter, LegalRepresentative]),
            new RepresentationEnded("p-4", "p-1"))
        .ThenState(state => Assert.Equal(["p-1", "p-3"], ((OrganisationState.Registered)state).LegalRepresentatives))
        .ThenState(state => Assert.Equal([Member, Editor], ((OrganisationState.Registered)state).Members["p-4"].AsEnumerable()));

    /// <summary>Those who may answer hear of a request, and whoever is no representative any more hears of that.</summary>
    [Fact]
    public void Is_told_to_those_whom_it_concerns()
    {
        var place = new EventPlace(Self, 9, DateTimeOffset.Parse(At), Actor.Person("p-1"));
        IEnumerable<Message> Told(OrganisationEvent happened) => new OrganisationPolicy().On(happened, new OrganisationState.Absent(), place).OfType<Reaction.Tell>().Select(tell => tell.Message);

        var asked = Assert.Single(Told(Asked()));
        Assert.Equal(new RepresentationAskedNotice("p-1"), asked.Notice);
        Assert.Equal([new ToAnswering("o-1")], asked.To.ToArray());
        var ended = Assert.Single(Told(new RepresentationEnded("p-4", "p-1")));
        Assert.Equal(new RepresentationEndedNotice("p-1"), ended.Notice);
        Assert.Equal([new ToPerson("p-4")], ended.To.ToArray());
    }

    [Fact]
    public void Is_refused_with_a_reason() => Young().Given(Asked())
        .By("p-agent").When(new RefuseRepresentation(1), At).ThenRefused<ReasonMissing>()
        .Because("Le procès-verbal n’est pas signé.").When(new RefuseRepresentation(1), At).Then(new RepresentationRefused(1, "p-1", Actor.Person("p-1")))
        .When(new RefuseRepresentation(1), At).ThenNothing()
        .When(new AcceptRepresentation(1), At).ThenRefused<RepresentationUnknown>()
        .By("p-1").When(Ask, At).Then(Asked(2));

    /// <summary>Whoever belongs to the body reads no proof of it, an administrator neither.</summary>
    [Theory]
    [InlineData("p-1")]
    [InlineData("p-2")]
    public void Is_decided_by_nobody_of_the_body(string person) => Young().Given(Asked())
        .By(person).When(new AcceptRepresentation(1), At).ThenRefused<OwnRequest>()
        .Because("Non").When(new RefuseRepresentation(1), At).ThenRefused<OwnRequest>();

    [Fact]
    public void Ends_with_the_membership() => Young().Given(Asked(), new MemberRemoved("p-1"))
        .By("p-agent").When(new AcceptRepresentation(1), At).ThenRefused<RepresentationUnknown>();

    [Fact]
    public void Corrects_the_legal_form_with_a_reason() => Young()
        .By("p-1").When(new CorrectLegalForm("9230"), At).ThenRefused<ReasonMissing>()
        .Because("Avis de situation du 3 mars 2025").When(new CorrectLegalForm("9230"), At).Then(new LegalFormCorrected("association", "9230"))
        .When(new CorrectLegalForm("9230"), At).ThenNothing()
        .When(new CorrectLegalForm("9999"), At).ThenRefused<LegalFormUnknown>();

    [Fact]
    public void Leaves_the_legal_form_to_the_representative_once_there_is_one() => Young().Given(Added("p-3", Member, LegalRepresentative))
        .By("p-1").Because("Erreur").When(new CorrectLegalForm("9230"), At).ThenRefused<OnlyRepresentativesCorrect>()
        .By("p-3").When(new CorrectLegalForm("9230"), At).Then(new LegalFormCorrected("association", "9230"));
}
