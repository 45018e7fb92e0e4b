using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Kernel.MemberRight;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class RegisteringAnOrganisation
{
    private static readonly KeyState Claimed = new KeyState.Claimed(Self, DateTimeOffset.Parse("2025-04-02T08:15:00Z"));

    [Fact]
    public void Makes_the_person_a_member_who_may_prepare_and_submit() => Nobody()
        .Knowing(Key, Claimed).By("p-1").When(Register, At)
        .Then(Registered, Added("p-1", Member, Editor, Submitter));

    [Fact]
    public void Makes_nobody_a_member_from_the_console() => Nobody()
        .Knowing(Key, Claimed).By(Actor.Console).When(Register, At).Then(Registered);

    [Fact]
    public void Changes_nothing_when_repeated() => Body().When(Register, At).ThenNothing();

    [Fact]
    public void Is_refused_a_second_time_with_other_data() => Body()
        .When(Register with { Departement = "09" }, At).ThenRefused<OrganisationAlreadyRegistered>();

    [Fact]
    public void Needs_the_siret_claimed() => Nobody()
        .Knowing(Key, new KeyState.Free()).When(Register, At).ThenRefused<KeyNotClaimed>();

    [Fact]
    public void Needs_a_claim_that_has_not_lapsed() => Nobody()
        .Knowing(Key, Claimed).When(Register, "2025-04-02T08:15:00Z").ThenRefused<KeyNotClaimed>();

    [Fact]
    public void Is_refused_while_another_organisation_holds_the_siret() => Nobody()
        .Knowing(Key, new KeyState.Held(OrganisationState.IdOf("o-2"))).When(Register, At).ThenRefused<KeyHeldByAnother>()
        .Knowing(Key, new KeyState.Claimed(OrganisationState.IdOf("o-2"), DateTimeOffset.Parse("2025-04-02T08:15:00Z")))
        .When(Register, At).ThenRefused<KeyHeldByAnother>();

    [Fact]
    public void Reads_the_key_of_a_right_siret_only()
    {
        var decider = new OrganisationDecider();
        Assert.Equal([new Need.State(Key)], decider.Needs(Self, Register, decider.Empty, Facts.None));
        Assert.Empty(decider.Needs(Self, Register with { Siret = "901 122 333 00015" }, decider.Empty, Facts.None));
        Assert.Empty(decider.Needs(Self, null, decider.Empty, Facts.None));
        Assert.Equal(Scope.Platform, Register.ScopeIn(Facts.None));
    }

    [Fact]
    public void Is_refused_with_a_wrong_siret() => Nobody().When(Register with { Siret = "901122333000160" }, At).ThenRefused<SiretInvalid>();

    [Fact]
    public void Takes_a_siret_that_breaks_its_rule_on_the_word_of_whoever_confirms_it()
    {
        var odd = Register with { Siret = "90112233300016", DespiteSiret = true };
        var claimed = KeyState.IdOf("siret", odd.Siret);
        Nobody().Knowing(claimed, Claimed).By("p-1").When(odd with { DespiteSiret = false }, At).ThenRefused<SiretNeedsReason>()
            .When(odd, At).ThenRefused<SiretNeedsReason>()
            .Because("Avis de situation du 3 mars").When(odd with { DespiteSiret = false }, At).ThenRefused<SiretNeedsReason>()
            .When(odd, At).Then(Registered with { Siret = odd.Siret, DespiteSiret = true }, Added("p-1", Member, Editor, Submitter))
            .When(odd, At).ThenNothing();
    }

    [Theory]
    [InlineData("00000000000000")]
    [InlineData("00000000000018")]
    [InlineData("55210055400000")]
    [InlineData("9011223330001")]
    [InlineData("901122333000155")]
    public void Takes_no_number_that_nobody_can_have_on_anybodys_word(string siret) => Nobody().By("p-1").Because("Avis de situation du 3 mars")
        .When(Register with { Siret = siret, DespiteSiret = true }, At).ThenRefused<SiretInvalid>();

    [Fact]
    public void Marks_no_right_number_as_doubtful() => Nobody().Knowing(Key, Claimed).By(Actor.Console).Because("Avis de situation du 3 mars")
        .When(Register with { DespiteSiret = true }, At).Then(Registered);

    [Fact]
    public void Is_refused_with_a_wrong_rna() => Nobody().When(Register with { Rna = "W12" }, At).ThenRefused<RnaInvalid>();

    [Fact]
    public void Keeps_a_name_on_one_line() => Nobody().Knowing(Key, Claimed).By(Actor.Console)
        .When(Register with { LegalName = "Toits\v et\nChemins\u0000" }, At).Then(Registered with { LegalName = "Toits et Chemins" });

    [Fact]
    public void Is_refused_without_a_name() => Nobody()
        .When(Register with { LegalName = "  " }, At).ThenRefused<LegalNameInvalid>()
        .When(Register with { LegalName = "\u200B\u3164" }, At).ThenRefused<LegalNameInvalid>()
        .When(Register with { LegalName = new string('a', 201) }, At).ThenRefused<LegalNameInvalid>();

    [Fact]
    public void Is_refused_with_a_kind_that_is_no_key() => Nobody()
        .When(Register with { LegalKind = "mission locale" }, At).ThenRefused<LegalKindInvalid>();

    [Fact]
    public void Is_refused_with_a_wrong_departement() => Nobody()
        .When(Register with { Departement = "3A" }, At).ThenRefused<DepartementCodeInvalid>();

    [Fact]
    public void Is_refused_before_the_body_exists_by_the_day_in_paris() => Nobody()
        .Knowing(Key, Claimed).By(Actor.Console)
        .When(Register with { CreatedOn = new DateOnly(2025, 4, 2) }, "2025-04-01T21:59:59Z").ThenRefused<CreatedInTheFuture>()
        .When(Register with { CreatedOn = new DateOnly(2025, 4, 2) }, "2025-04-01T22:00:00Z").Then(Registered with { CreatedOn = new DateOnly(2025, 4, 2) });

    [Fact]
    public void Is_needed_before_anything_else() => Nobody()
        .When(new CorrectIdentity("Autre", null), At).ThenRefused<OrganisationUnknown>()
        .When(new VerifyBankDetails("0"), At).ThenRefused<OrganisationUnknown>();
}
