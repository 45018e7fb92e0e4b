using System.Net;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Following;

/// <summary>A submitted file of another's, as a partner in it sees it: 614 000 € and 143 500 € asked for it, of which 675 700 € were granted.</summary>
[Collection(Site.Name)]
public sealed class SeeingAPartnersPart(WebFixture site)
{
    private const string Partner = "p-pays-des-cevennes";
    private const string Part = "/partenariats/cej-01/ml-aude";
    private const string Project = "Un toit pour avancer";

    [Fact]
    public async Task Leads_from_home_to_its_role_and_its_amounts()
    {
        using var partner = await PartnerAsync();
        var home = await partner.OpenAsync("/");
        Assert.Contains($"href=\"{Part}\"", home.Body, StringComparison.Ordinal);
        Assert.Contains(Project, home.Text, StringComparison.Ordinal);
        var seen = (await partner.OpenAsync(Part)).Text;
        Assert.Contains($"Votre part dans un projet commun {Project} Appel à projets ", seen, StringComparison.Ordinal);
        foreach (var words in (string[])["307\u202F000\u202F€", "757\u202F500\u202F€", "675\u202F700\u202F€", "Votre organisme en reçoit une part", "Retenu"]) Assert.Contains(words, seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_nothing_else_of_the_file()
    {
        using var partner = await PartnerAsync();
        var seen = (await partner.OpenAsync(Part)).Text;
        // What the lead asks for itself, how it was judged, and where it is paid.
        foreach (var words in (string[])["105\u202F000", "93\u202F498", "Parcours complet", "IBAN", "FR76"]) Assert.DoesNotContain(words, seen, StringComparison.Ordinal);
        foreach (var page in (string[])["/dossiers/cej-01", "/dossiers/cej-01/decision", "/dossiers/cej-01/messages", "/instruction/dossiers/cej-01", "/organismes/groupe-sos-aude"])
            Assert.Equal(HttpStatusCode.NotFound, (await partner.OpenAsync(page)).Status);
    }

    [Theory]
    [InlineData("p-groupe-sos-aude-direction", Part)]
    [InlineData("p-rencontres-et-loisirs", Part)]
    [InlineData("p-dr", Part)]
    [InlineData(Partner, "/partenariats/cej-02/ml-aude")]
    [InlineData(Partner, "/partenariats/cej-03/ml-cevennes")]
    public async Task Is_unknown_to_whoever_is_no_partner_in_it(string account, string page)
    {
        using var other = account == Partner ? await PartnerAsync() : await Caller.AsAsync(site, account);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(page)).Status);
    }

    [Fact]
    public async Task Asks_a_stranger_to_sign_in()
    {
        using var stranger = await Caller.AsAsync(site, null);
        Assert.Contains("/connexion", (await stranger.OpenAsync(Part)).Body, StringComparison.Ordinal);
    }

    /// <summary>Somebody of the partner's, who belongs to another body too.</summary>
    private async Task<Caller> PartnerAsync()
    {
        if (!(await Bodies.ReadAsync(site, "ml-aude")).IsMember(Partner)) await site.DoAsync(OrganisationState.IdOf("ml-aude"), new AddMember(Partner, [MemberRight.Member]));
        return await Caller.AsAsync(site, Partner);
    }
}
