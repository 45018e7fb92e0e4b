namespace GrantsPlatform.Browser.Tests;

[Collection(InABrowser.Name)]
public sealed class TheDemonstration(Chromium chromium)
{
    [Fact]
    public async Task Lets_a_visitor_be_a_person_and_put_the_clock_forward()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript: false, persona: "p-responsable");
        Assert.Contains("Responsable de l’appel à projets", await page.Locator("header").InnerTextAsync());

        await page.GotoAsync("/demonstration/horloge");
        Assert.Contains("5 mai 2025", await page.Locator("main").InnerTextAsync());
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Une semaine" }).ClickAsync();
        Assert.Contains("12 mai 2025", await page.Locator("main").InnerTextAsync());

        await page.GotoAsync("/demonstration/courriers");
        Assert.NotEqual(0, await page.Locator("summary").CountAsync());
    }
}
