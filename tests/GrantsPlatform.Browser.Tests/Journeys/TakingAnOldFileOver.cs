using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>A new file out of an earlier one, section by section.</summary>
[Collection(InABrowser.Name)]
public sealed class TakingAnOldFileOver(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fills_what_is_ticked_and_asks_to_tick_something(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript, "p-ml-des-collines");
        await page.GotoAsync("/appels/cllaj-pas-de-calais-2025/commencer");
        await page.ClickAsync("main form button");
        await page.ArriveAsync("**/dossiers/*");
        var file = new Uri(page.Url).AbsolutePath;
        await page.ClickAsync($"a[href='{file}/reprendre']");
        await page.AssertAccessibleIfScriptedAsync(javaScript);
        await page.Locator("input[name='depuis'][value='cllaj-02']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir ses rubriques" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("choisissez les rubriques à reprendre");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre les rubriques cochées" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Cochez au moins une rubrique");
        await page.AssertAccessibleIfScriptedAsync(javaScript);
        await page.Locator("input[name='sections'][value='projet']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre les rubriques cochées" }).ClickAsync();
        await page.ArriveAsync($"**{file}");
        await page.GotoAsync($"{file}/rubriques/projet");
        await Assertions.Expect(page.GetByLabel("Intitulé du projet")).ToHaveValueAsync("Permanences rurales");
        await page.GotoAsync($"{file}/rubriques/comite");
        await Assertions.Expect(page.GetByLabel("Périmètre d’intervention actuel")).ToHaveValueAsync("");
    }
}
