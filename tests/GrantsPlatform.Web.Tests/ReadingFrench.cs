using System.Text.RegularExpressions;

namespace GrantsPlatform.Web.Tests;

/// <summary>Every public page, in its text as a person reads it.</summary>
[Collection(Site.Name)]
public sealed partial class ReadingFrench(WebFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/appels")]
    [InlineData("/appels?q=zzzz")]
    [InlineData($"/appels/{WebFixture.Open}")]
    [InlineData($"/appels/{WebFixture.Decided}")]
    [InlineData($"/appels/{WebFixture.Decided}/resultats")]
    [InlineData("/accessibilite")]
    [InlineData("/mentions-legales")]
    [InlineData("/vie-privee")]
    [InlineData("/appels/inconnu")]
    [InlineData("/verifier?dossier=x&empreinte=y")]
    [InlineData("/dossiers/cllaj-06/verifier", "p-habitat-jeunes-cote")]
    [InlineData("/dossiers/cllaj-01/recepisse", "p-rencontres-et-loisirs-direction")]
    [InlineData("/dossiers/cllaj-01/retrait", "p-rencontres-et-loisirs-direction")]
    [InlineData("/dossiers/cej-04", "p-ecole-samuel-vincent-direction")]
    [InlineData("/dossiers/cej-04/decision", "p-ecole-samuel-vincent-direction")]
    [InlineData("/dossiers/cej-04/messages", "p-ecole-samuel-vincent-direction")]
    [InlineData("/demonstration/comptes")]
    [InlineData("/demonstration/horloge")]
    [InlineData("/", "p-responsable")]
    [InlineData("/dossiers", "p-responsable")]
    [InlineData("/", "p-habitat-jeunes-cote")]
    [InlineData("/dossiers", "p-habitat-jeunes-cote")]
    [InlineData($"/appels/{WebFixture.Open}/commencer", "p-habitat-jeunes-cote")]
    [InlineData($"/appels/{WebFixture.Open}/commencer", "p-logis-conseil")]
    [InlineData("/compte/notifications", "p-ecole-samuel-vincent-direction")]
    [InlineData("/compte", "p-ecole-samuel-vincent-direction")]
    [InlineData("/inscription")]
    [InlineData("/inscription/message")]
    [InlineData("/connexion")]
    [InlineData("/mot-de-passe-oublie")]
    [InlineData("/organismes/nouveau", "p-habitat-jeunes-cote")]
    [InlineData("/organismes/rencontres-et-loisirs", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/membres", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/membres/inviter", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/adresse", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/identite", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/forme-juridique", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/services/nouveau", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/representants/demander", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/banque", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/banque/modifier", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/documents", "p-rencontres-et-loisirs-direction")]
    [InlineData("/organismes/rencontres-et-loisirs/documents/nouveau", "p-rencontres-et-loisirs-direction")]
    [InlineData("/dossiers/cllaj-02", "p-ml-des-collines")]
    [InlineData("/dossiers/cllaj-02/rubriques/projet", "p-ml-des-collines")]
    [InlineData("/dossiers/cllaj-02/rubriques/public", "p-ml-des-collines")]
    [InlineData("/dossiers/cllaj-02/rubriques/pieces", "p-ml-des-collines")]
    [InlineData("/dossiers/cllaj-02/messages", "p-ml-des-collines")]
    [InlineData("/exploitation/organismes", "p-administration")]
    [InlineData("/representants", "p-administration")]
    public async Task Finds_its_typography(string path, string? account = null)
    {
        var text = (await Visit.ToAsync(site, path, account)).Text;
        Assert.DoesNotContain("'", text);
        Assert.DoesNotContain("\"", text);
        Assert.Equal([], Loose().Matches(text).Select(match => match.Value));
    }

    /// <summary>A high mark after anything but a no-break space, addresses and hours apart; a € or % after a plain space or a digit.</summary>
    [GeneratedRegex(@".{0,20}([^\u202F\u00A0\p{P}][;!?]|[^\u202F\u00A0\d]:(?!//)|[ \d][€%]|« [^\u00A0]|[^\u00A0\u202F]»)")]
    private static partial Regex Loose();
}
