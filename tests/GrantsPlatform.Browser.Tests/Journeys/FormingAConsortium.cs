using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Commands;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Partners come into a file without the page being left, and their share appears in the request.</summary>
[Collection(InABrowser.Name)]
public sealed class FormingAConsortium(Chromium chromium)
{
    private const string Call = "essai-groupement";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Finds_a_partner_and_asks_for_its_consent(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        await OpenCallAsync(site);
        var siret = ((OrganisationState.Registered)await site.Platform.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf("atelier-rouergue"))).Siret;
        var page = await chromium.OpenAsync(site, javaScript, "p-ahis-cahors");
        await page.GotoAsync($"/appels/{Call}/commencer");
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
        await page.GetByLabel("Logement et hébergement, L’Atelier du Rouergue, 2022").FillAsync("12 500");
        await page.GetByLabel("Mobilité, AHIS Cahors – accueil, hébergement, insertion sociale, 2023").FillAsync("7 500");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await page.GotoAsync($"{file}/rubriques/demande");
        Assert.Contains("20\u202F000\u202F€", await page.Locator("tfoot").InnerTextAsync());
        await page.AssertAccessibleIfScriptedAsync(javaScript);
    }

    /// <summary>The regional call as it would be if it were open now, and if partners had to agree.</summary>
    private static async Task OpenCallAsync(Site site)
    {
        var json = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "programmes", "cej-jr-occitanie-2022.json")))
            .Replace("\"code\": \"cej-jr-occitanie-2022\"", $"\"code\": \"{Call}\"").Replace("\"2022-04-30\"", "\"2025-05-01\"").Replace("\"2022-06-30\"", "\"2025-06-30\"")
            .Replace("\"lateReopening\": true }", "\"lateReopening\": true, \"partnerConsent\": true }");
        await DoAsync(ProgrammeState.IdOf(Call), new PublishDefinition(json), Actor.Console);
        await DoAsync(CallState.IdOf(Call), new CreateCall(Call, 1, "Appel d’essai à groupements"), Actor.Console);
        await DoAsync(CallState.IdOf(Call), new ScheduleCall(), Actor.Console);
        await DoAsync(CallState.IdOf(Call), new Tick(), Actor.Clock);

        async Task DoAsync(StreamId target, Command command, Actor actor)
        {
            var outcome = await site.Platform.Runtime.Commands.SendAsync(target, command, new CommandHeader(Guid.NewGuid().ToString("N"), actor));
            Assert.False(outcome is Outcome.Refused, outcome.ToString());
        }
    }
}
