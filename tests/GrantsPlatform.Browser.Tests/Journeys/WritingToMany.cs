using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>An instructor chooses files on the list, sees who is concerned, writes to all of them at once and follows it.</summary>
[Collection(InABrowser.Name)]
public sealed class WritingToMany(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chooses_looks_starts_and_reads_what_became_of_each(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript, persona: "p-dd-34");
        await page.GotoAsync("/instruction/appels/cej-jr-occitanie-instruction?vue=tous");
        await page.Locator(".row-tick").First.CheckAsync();
        await page.Locator(".row-tick").Nth(2).CheckAsync();
        if (javaScript) await Assertions.Expect(page.Locator("[data-bulk-count]")).ToHaveTextAsync("2 dossiers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Écrire un message…" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Écrire un message");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir qui est concerné" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Écrivez le message.");
        await page.GetByLabel("Message au porteur").FillAsync("Une réunion d’information se tient le 12 mai à 14 h.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir qui est concerné" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 dossiers concernés");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lancer sur 2 dossiers" }).ClickAsync();

        await EndsAsync(page, javaScript);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 faits");
        if (javaScript && await page.GetByRole(AriaRole.Link, new() { Name = "Voir le résultat de chaque dossier" }).CountAsync() > 0)
            await page.GetByRole(AriaRole.Link, new() { Name = "Voir le résultat de chaque dossier" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Revenir à la liste" }).ClickAsync();
        // The way back restores what was chosen.
        await Assertions.Expect(page.Locator(".row-tick:checked")).ToHaveCountAsync(2);
        await page.GotoAsync("/traitements");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Is_done_by_keyboard_alone()
    {
        await using var site = await Site.StartAsync();
        var agent = new Walker(await chromium.OpenAsync(site, persona: "p-dd-34"), keyboard: true);
        await agent.Page.GotoAsync("/instruction/appels/cej-jr-occitanie-instruction?vue=tous");
        await agent.TickAsync("tbody tr:nth-child(1) .row-tick");
        await agent.TickAsync("tbody tr:nth-child(3) .row-tick");
        await agent.PressAsync("button[name='deed'][value='write-to-each']", "**/traitements/**");
        await agent.TypeAsync("textarea[name='Typed.Text']", "Une réunion d’information se tient le 12 mai à 14 h.");
        await agent.SendAsync("main form button[formaction*='handler=Preview']");
        await agent.SeesAsync("2 dossiers concernés");
        await agent.SendAsync("main form .actions button:not([formaction])");
        await agent.SeesAsync("Terminé");
        await agent.SeesAsync("2 faits");
    }

    /// <summary>By itself with a script, by a link without.</summary>
    private static async Task EndsAsync(IPage page, bool javaScript)
    {
        if (javaScript)
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Terminé");
            return;
        }
        for (var look = 0; look < 60 && !(await page.Locator("main").InnerTextAsync()).Contains("Terminé", StringComparison.Ordinal); look++)
        {
            await Task.Delay(500);
            await page.GetByRole(AriaRole.Link, new() { Name = "Actualiser" }).ClickAsync();
        }
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Terminé");
    }
}
