using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>An auditor follows a file back to its proofs; an administrator gives a role and finds it again in the history.</summary>
[Collection(InABrowser.Name)]
public sealed class LookingBack(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goes_from_the_home_of_an_auditor_to_the_whole_record_of_a_file_and_proves_the_chain(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript, persona: "p-audit");
        await page.GotoAsync("/exploitation");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Historique de la plateforme" }).ClickAsync();
        await page.GetByLabel("Objet", new() { Exact = true }).FillAsync("cej-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("application.submitted");
        await page.GetByRole(AriaRole.Link, new() { Name = "Lire tout le dossier avec ses preuves" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("agreement/cej-01");

        await page.GotoAsync("/exploitation/chaine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sceller maintenant" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Tout est scellé")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Contrôler tout l’historique" }).ClickAsync();
        for (var tries = 0; tries < 100 && await page.GetByText("La chaîne est intacte").CountAsync() == 0; tries++)
        {
            await page.WaitForTimeoutAsync(100);
            await page.GotoAsync("/exploitation/chaine");
        }
        await Assertions.Expect(page.GetByText("La chaîne est intacte")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Finds_in_the_history_the_role_that_an_administrator_gave()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: "p-administration");
        await page.GotoAsync("/exploitation/comptes/inviter");
        await page.GetByLabel("Prénom et nom").FillAsync("Camille Essai");
        await page.GetByLabel("Adresse électronique").FillAsync("camille.essai@example.org");
        await page.GetByLabel("Rôle").SelectOptionAsync("Auditor");
        await page.GetByLabel("Motif").FillAsync("Mission d’audit de l’été");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir le compte et envoyer l’invitation" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Camille Essai" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ce qui est arrivé au compte" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("account.role-granted");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Mission d’audit de l’été");
    }
}
