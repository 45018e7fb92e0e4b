using GrantsPlatform.Core.Organisations;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Partners come into a file without the page being left, and their share appears in the request.</summary>
[Collection(InABrowser.Name)]
public sealed class FormingAConsortium(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Finds_a_partner_and_asks_for_its_consent(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        await site.OpenConsortiumCallAsync();
        var siret = ((OrganisationState.Registered)await site.Platform.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(Consortium.Partner))).Siret!;
        var page = await chromium.OpenAsync(site, javaScript, Consortium.Lead);
        await page.GotoAsync($"/appels/{Consortium.Call}/commencer");
        await page.ClickAsync("main form button");
        var file = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{file}/rubriques/partenaires");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter un partenaire" }).ClickAsync();
        await page.GetByLabel("Numéro SIRET").FillAsync(siret);
        await page.GetByLabel("Rôle dans le projet").FillAsync("Hébergement");
        await page.GetByLabel("Adresse électronique").FillAsync("contact@atelier.example");
        await page.GetByLabel("Ce partenaire reçoit une part").CheckAsync();
        if (!javaScript) await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await Assertions.Expect(page.GetByText("SIRET " + siret)).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Demander l’accord" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Le partenaire a reçu un lien par courriel.")).ToBeVisibleAsync();
        await page.AssertAccessibleIfScriptedAsync(javaScript);

        await page.GotoAsync($"{file}/rubriques/demande");
        await page.GetByLabel("Logement et hébergement, L’Atelier du Rouergue, 2025").FillAsync("12 500");
        await page.GetByLabel("Mobilité, AHIS Cahors – accueil, hébergement, insertion sociale, 2026").FillAsync("7 500");
        await page.LeaveByAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync());
        await page.GotoAsync($"{file}/rubriques/demande");
        Assert.Contains("20\u202F000\u202F€", await page.Locator("tfoot").InnerTextAsync());
        await page.AssertAccessibleIfScriptedAsync(javaScript);
    }
}
