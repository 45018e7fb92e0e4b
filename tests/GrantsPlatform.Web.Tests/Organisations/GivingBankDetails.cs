using System.Net;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Web.Tests.Organisations;

[Collection(Site.Name)]
public sealed class GivingBankDetails(WebFixture site)
{
    [Fact]
    public async Task Shows_the_number_to_those_who_may_and_four_characters_to_the_others()
    {
        var place = $"/organismes/{await Bodies.RegisterAsync(site, "banque", "99900097900008")}/banque";
        using var writer = await Caller.AsAsync(site, Bodies.Writer);
        Assert.Contains("Aucune coordonnée bancaire", (await writer.OpenAsync(place)).Text);

        var wrong = await writer.SendAsync($"{place}/modifier", ("Iban", "FR7699999000620006200000193"), ("Bic", "X"), ("Holder", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("3 points sont à corriger", wrong.Text);

        var set = await writer.SendAsync($"{place}/modifier", ("Iban", "fr76 9999 9000 6200 0620 0000 192"), ("Bic", ""), ("Holder", "Association banque"));
        Assert.Equal((HttpStatusCode.Redirect, place), (set.Status, set.Body));
        var shown = (await writer.OpenAsync(place)).Text;
        Assert.Contains("FR76 9999 9000 6200 0620 0000 192", shown);
        Assert.Contains("À vérifier", shown);
        Assert.Contains("Coordonnées bancaires saisies (IBAN se terminant par 0192)", shown);

        var masked = await Visit.ToAsync(site, place, Bodies.Reader);
        Assert.Contains("se termine par 0192", masked.Text);
        Assert.DoesNotContain("9999", masked.Body);
    }

    [Fact]
    public async Task Is_verified_by_finance_as_it_was_on_the_screen()
    {
        const string place = "/organismes/ahis-cahors/banque";
        await site.DoAsync(OrganisationState.IdOf("ahis-cahors"), new SetBankDetails("FR7699999000620006200000289", null, "Essai"));
        var hash = (await Bodies.ReadAsync(site, "ahis-cahors")).BankDetails!.Hash;
        using var service = await Caller.AsAsync(site, "p-chefferie");
        Assert.Contains("se termine par 0289", (await service.OpenAsync(place)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await service.SendAsync(place, ("Hash", hash))).Status);

        using var finance = await Caller.AsAsync(site, "p-paiement");
        Assert.Contains("Confirmer qu’elles sont exactes", (await finance.OpenAsync(place)).Text);
        Assert.Equal(HttpStatusCode.Conflict, (await finance.SendAsync(place, ("Hash", new string('0', 64)))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await finance.SendAsync(place, ("Hash", hash))).Status);
        var shown = (await finance.OpenAsync(place)).Text;
        Assert.Contains("Coordonnées bancaires vérifiées", shown);
        Assert.DoesNotContain("Confirmer", shown);
    }
}
