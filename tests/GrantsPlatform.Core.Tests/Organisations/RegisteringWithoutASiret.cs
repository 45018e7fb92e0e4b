using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class RegisteringWithoutASiret
{
    public static readonly RegisterWithoutSiret Young = new("Toits et Chemins", "W311000123", null, "association", new DateOnly(2025, 3, 1), "31", false);

    private static readonly RegisterWithoutSiret Foreign = Young with { Rna = null, OtherNumber = "Belgique 0123.456.749" };
    private static readonly RegisteredWithoutSiret Entered = new("o-1", "Toits et Chemins", "W311000123", null, "association", new DateOnly(2025, 3, 1), "31", false);
    private static readonly KeyState.Claimed Claimed = new(Self, DateTimeOffset.Parse("2025-04-02T08:15:00Z"));

    [Fact]
    public void Makes_the_registrant_a_member_and_adds_up_under_no_number() => Nobody().By("p-1").Knowing(OtherNumbers.KeyOf(Young)!.Value, Claimed)
        .When(Young, At).Then(Entered, Added("p-1", MemberRight.Member, MemberRight.Editor, MemberRight.Submitter))
        .When(Young, At).ThenNothing()
        .ThenState(state => Assert.True((OrganisationState.Registered)state is { Siret: null, Siren: null }));

    [Fact]
    public void Is_told_from_others_by_the_number_that_there_is()
    {
        Assert.Equal(OtherNumbers.KeyOf(Foreign), OtherNumbers.KeyOf(Foreign with { OtherNumber = "belgique 0123 456 749" }));
        Assert.NotEqual(OtherNumbers.KeyOf(Foreign), OtherNumbers.KeyOf(Young));
        Assert.Null(OtherNumbers.KeyOf(Young with { Rna = null }));
        Nobody().By("p-1").Knowing(OtherNumbers.KeyOf(Foreign)!.Value, new KeyState.Held(OrganisationState.IdOf("o-2"))).When(Foreign, At).ThenRefused<KeyHeldByAnother>();
        Nobody().By("p-1").When(Young with { Rna = null }, At).ThenAccepted(accepted => Assert.Equal(2, accepted.Events.Length));
        Nobody().By("p-1").Knowing(OtherNumbers.KeyOf(Foreign with { OtherNumber = "Belgique" })!.Value, Claimed).When(Foreign with { OtherNumber = "Belgique" }, At).ThenRefused<OtherNumberInvalid>();
        Assert.Equal([new Reaction.Send(OtherNumbers.KeyOf(Young)!.Value, new ConfirmKey(Self))], new OrganisationPolicy().On(Entered, Nobody().Given(Entered).State, new EventPlace(Self, 1, DateTimeOffset.Parse(At), Actor.Person("p-1"))));
    }

    [Fact]
    public void Ends_when_the_SIRET_is_known_once_and_for_all() => Nobody().Given(Entered).Knowing(Key, Claimed)
        .When(new GiveSiret("90112233300000"), At).ThenRefused<SiretInvalid>()
        .When(new GiveSiret(SiretOfBody), At).Then(new SiretGiven(SiretOfBody))
        .ThenState(state => Assert.Equal("901122333", ((OrganisationState.Registered)state).Siren))
        .When(new GiveSiret(SiretOfBody), At).ThenNothing()
        .Knowing(KeyState.IdOf("siret", "55210055400013"), Claimed).When(new GiveSiret("55210055400013"), At).ThenRefused<SiretKnownAlready>();

    [Fact]
    public void Ends_with_a_number_that_breaks_its_rule_once_it_is_confirmed() => Nobody().Given(Entered).Knowing(KeyState.IdOf("siret", "90112233300016"), Claimed)
        .When(new GiveSiret("90112233300016", DespiteSiret: true), At).ThenRefused<SiretNeedsReason>()
        .Because("Avis de situation du 3 mars").When(new GiveSiret("90112233300016"), At).ThenRefused<SiretNeedsReason>()
        .When(new GiveSiret("90112233300016", DespiteSiret: true), At).Then(new SiretGiven("90112233300016"))
        .ThenState(state => Assert.True(((OrganisationState.Registered)state).DespiteSiret));

    [Fact]
    public void Takes_no_SIRET_of_another_body() => Nobody().Given(Entered).Knowing(Key, new KeyState.Held(OrganisationState.IdOf("o-2")))
        .When(new GiveSiret(SiretOfBody), At).ThenRefused<KeyHeldByAnother>();
}
