using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>What is ticked stays so on another list, on the way back from a file and when the browser goes back, until somebody takes it away.</summary>
[Collection(InABrowser.Name)]
public sealed class TickingFromListToList(Chromium chromium)
{
    [Fact]
    public async Task Keeps_ticks_on_every_way_through_the_lists()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript: true, persona: "p-dr");
        await page.GotoAsync("/instruction/appels/cej-jr-occitanie-instruction?vue=tous");
        await page.Locator(".row-tick").First.CheckAsync();
        await page.Locator(".row-tick").Nth(2).CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Échéances" }).ClickAsync();
        await page.ArriveAsync("**/*vue=echeances*choix=*");
        await Assertions.Expect(page.Locator("[data-bulk-count]")).ToContainTextAsync("hors de cette page");

        await page.GetByRole(AriaRole.Link, new() { Name = "Tous", Exact = false }).First.ClickAsync();
        await page.ArriveAsync("**/*vue=tous*choix=*");
        await Assertions.Expect(page.Locator(".row-tick:checked")).ToHaveCountAsync(2);
        await page.Locator("tbody th a").First.ClickAsync();
        await page.ArriveAsync("**/instruction/dossiers/**");
        await page.GetByRole(AriaRole.Link, new() { Name = "Retour à la liste" }).ClickAsync();
        await Assertions.Expect(page.Locator(".row-tick:checked")).ToHaveCountAsync(2);
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".row-tick:checked")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Link, new() { Name = "Tout décocher" }).ClickAsync();
        await Assertions.Expect(page.Locator(".row-tick:checked")).ToHaveCountAsync(0);
    }
}
