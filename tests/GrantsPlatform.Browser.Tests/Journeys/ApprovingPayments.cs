using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Balances that are prepared, approved by somebody else, and put into a batch.</summary>
[Collection(InABrowser.Name)]
public sealed class ApprovingPayments(Chromium chromium)
{
    private const string List = "/paiements?programme=cej-jr-occitanie-soldes";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Prepares_several_at_once_and_lets_another_person_approve_them(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var preparer = await chromium.OpenAsync(site, javaScript, persona: "p-paiement");
        await preparer.GotoAsync(List);
        foreach (var payee in new[] { "Association Aurore", "Vincent" })
            await preparer.Locator("tr", new() { HasText = payee }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await preparer.GetByRole(AriaRole.Button, new() { Name = "Préparer", Exact = true }).ClickAsync();
        await preparer.GetByRole(AriaRole.Heading, new() { Name = "Préparer 2 versements" }).WaitForAsync();
        await preparer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Préparer", Exact = true }).ClickAsync();
        await Assertions.Expect(preparer.Locator(".error-summary")).ToContainTextAsync("Chaque pièce doit avoir été contrôlée");
        await preparer.GetByLabel("Bilan final").CheckAsync();
        await preparer.GetByLabel("Compte rendu financier").CheckAsync();
        await preparer.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Préparer", Exact = true }).ClickAsync();
        await Assertions.Expect(preparer.GetByText("2 versements préparés.")).ToBeVisibleAsync();

        var approver = await chromium.OpenAsync(site, javaScript, persona: "p-chefferie");
        await approver.GotoAsync($"{List}&vue=a-approuver");
        await approver.Locator("tr", new() { HasText = "Association Aurore" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await approver.GetByRole(AriaRole.Button, new() { Name = "Approuver", Exact = true }).ClickAsync();
        await approver.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Approuver", Exact = true }).ClickAsync();
        await Assertions.Expect(approver.GetByText("1 versement approuvé.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Is_done_by_keyboard_alone()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: "p-ordonnateur");
        await page.GotoAsync($"{List}&vue=a-approuver");
        await page.PressAtAsync("tbody input.row-tick:not([disabled])", "Space");
        await page.PressAtAsync("button[value='approuver']");
        await page.ArriveAsync("**/paiements/decision?**");
        await page.PressAtAsync("main form[method='post'] button");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("approuvé");
        await page.ArriveAsync("**/paiements?**");
    }
}
