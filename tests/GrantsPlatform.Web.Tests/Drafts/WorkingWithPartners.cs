using System.Net;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Drafts;

[Collection(Site.Name)]
public sealed class WorkingWithPartners(WebFixture site)
{
    private const string Lead = "p-ahis-cahors";
    private const string Partner = "atelier-rouergue";

    [Fact]
    public async Task Finds_them_by_their_number_and_pays_those_who_are_paid()
    {
        var (client, file) = await DraftAsync();
        await AddPartnerAsync(client, file);
        var partner = Assert.Single((await site.AnswersAsync(file)).Find("partners")!.Value.EnumerateArray());
        Assert.Equal(Partner, partner.GetProperty("organisation").GetString());

        var siret = await site.SiretAsync(Partner);
        var request = await Sheets.OpenAsync(client, $"{file}/rubriques/demande");
        await request.Fill($"f.request.logement.{siret}.2026", "12 500,50").SendAsync();
        var line = Assert.Single((await site.AnswersAsync(file)).Find("request")!.Value.EnumerateArray());
        Assert.Equal((Partner, 12500.50m), (line.GetProperty("payee").GetString(), line.GetProperty("amount").GetDecimal()));
    }

    [Theory]
    [InlineData("123", "Ce n’est pas un numéro SIRET")]
    [InlineData("73282932000073", "La clé de contrôle de ce numéro SIRET ne tombe pas juste")]
    [InlineData("73282932000074", "Aucun organisme n’est inscrit")]
    public async Task Says_why_a_number_is_nobodys(string siret, string why)
    {
        var (client, file) = await DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/partenaires")).Fill("f.partners.add", "1").SendAsync();
        page = await page.Fill("f.partners.add").Fill("f.partners.0.siret", siret).Fill("f.partners.0.role", "Hébergement").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Text);
        Assert.Equal("Hébergement", page["f.partners.0.role"]);
    }

    /// <summary>Whoever registered it has confirmed the number: nobody has to do so again.</summary>
    [Fact]
    public async Task Finds_one_whose_number_breaks_the_rule_of_its_keys()
    {
        const string Odd = "99900090400070";
        await site.DoAsync(KeyState.IdOf("siret", Odd), new ClaimKey(OrganisationState.IdOf("cle-fausse")));
        await site.DoAsync(
            OrganisationState.IdOf("cle-fausse"), new RegisterOrganisation("Association Clé-Fausse", Odd, null, "association", new DateOnly(2001, 5, 9), "62", false, DespiteSiret: true),
            reason: "Avis de situation du 3 mars 2025");
        await site.DoAsync(KeyState.IdOf("siret", Odd), new ConfirmKey(OrganisationState.IdOf("cle-fausse")));
        var (client, file) = await DraftAsync();
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/partenaires")).Fill("f.partners.add", "1").SendAsync();
        await page.Fill("f.partners.add").Fill("f.partners.0.siret", "999 000 904 00070").Fill("f.partners.0.role", "Hébergement").Fill("f.partners.0.mail", "contact@cle.example").SendAsync();
        var partner = Assert.Single((await site.AnswersAsync(file)).Find("partners")!.Value.EnumerateArray());
        Assert.Equal("cle-fausse", partner.GetProperty("organisation").GetString());
    }

    [Fact]
    public async Task Asks_for_their_consent_and_shows_them_what_they_agree_to()
    {
        var (client, file) = await DraftAsync();
        await AddPartnerAsync(client, file);
        var siret = await site.SiretAsync(Partner);
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/demande")).Fill($"f.request.logement.{siret}.2026", "12500").SendAsync();
        var asked = await (await Sheets.OpenAsync(client, $"{file}/rubriques/partenaires")).Fill("f.partners.ask", siret).SendAsync();
        Assert.Contains("Demandé", asked.Text);
        var consent = (await site.FileAsync(file)).Consents[Partner];
        Assert.Equal(ConsentStatus.Asked, consent.Status);

        using var partner = await site.ClientAsync();
        var link = new Uri(site.Services.GetRequiredService<MailLinks>().For(LinkPurpose.Consent, ConsentSubject.Of(file.Split('/')[2], Partner), consent.Hash)).PathAndQuery;
        var page = await Sheets.OpenAsync(partner, link);
        Assert.Contains("12\u202F500\u202F€", page.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await page.Fill("answer", "decline").SendAsync()).Status);
        Assert.Contains("Vous avez refusé cette part", (await page.Fill("answer", "decline").Fill("Reason", "Montant trop faible").SendAsync()).Text);
        Assert.Equal(ConsentStatus.Declined, (await site.FileAsync(file)).Consents[Partner].Status);
        Assert.Contains("Refusé", (await Sheets.OpenAsync(client, $"{file}/rubriques/partenaires")).Text);
        Assert.Contains("Vous avez donné votre accord", (await (await Sheets.OpenAsync(partner, link)).Fill("answer", "give").SendAsync()).Text);
        Assert.Equal(ConsentStatus.Given, (await site.FileAsync(file)).Consents[Partner].Status);

        // Another share is another question; the link that showed the old one shows nothing any more.
        await (await Sheets.OpenAsync(client, $"{file}/rubriques/demande")).Fill($"f.request.logement.{siret}.2026", "11000").SendAsync();
        Assert.Contains("À redemander", (await Sheets.OpenAsync(client, $"{file}/rubriques/partenaires")).Text);
        Assert.Contains("Ce lien n’est plus valable", (await Sheets.OpenAsync(partner, link)).Text);
        Assert.Contains("Ce lien n’est plus valable", (await Sheets.OpenAsync(partner, "/consentements?lien=inventé")).Text);
    }

    private async Task<(HttpClient, string)> DraftAsync() => await site.DraftAsync(await site.ConsortiumCallAsync(), Lead);

    private async Task AddPartnerAsync(HttpClient client, string file)
    {
        var page = await (await Sheets.OpenAsync(client, $"{file}/rubriques/partenaires")).Fill("f.partners.add", "1").SendAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var saved = await page.Fill("f.partners.add").Fill("f.partners.0.siret", await site.SiretAsync(Partner)).Fill("f.partners.0.role", "Hébergement")
            .Fill("f.partners.0.paid", "true").Fill("f.partners.0.mail", "contact@atelier.example").SendAsync();
        Assert.True(saved.Status is HttpStatusCode.Redirect or HttpStatusCode.OK, saved.Text);
    }
}
