using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Balances that are prepared, approved by somebody else, and put into a batch, which leaves once.</summary>
[Collection(InABrowser.Name)]
public sealed class ApprovingPayments(Chromium chromium)
{
    private const string Lot = "lot-soldes-1";
    private const string List = "/paiements?programme=cej-jr-occitanie-soldes";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goes_from_what_is_due_to_a_batch_that_leaves_once(bool javaScript)
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
        // The rest without scripts, see the tests over HTTP.
        if (!javaScript) return;
        await FillsAndSealsAsync(preparer);
        await SendsOnceAsync(await chromium.OpenAsync(site, javaScript, persona: "p-ordonnateur"));
    }

    private static async Task FillsAndSealsAsync(IPage preparer)
    {
        await preparer.GotoAsync("/paiements/lots?programme=cej-jr-occitanie-soldes");
        await preparer.Locator("input[name='Reference']").FillAsync(Lot);
        await PressAsync(preparer, "Ouvrir le lot");
        await preparer.ArriveAsync($"**/paiements/lots/{Lot}");
        await preparer.Locator("tr", new() { HasText = "SOLIHA" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await PressAsync(preparer, "Ajouter au lot");
        await Assertions.Expect(preparer.GetByText("1 versement demandé")).ToBeVisibleAsync();
        await preparer.ShowsInTimeAsync("main", "Dans le lot", byItself: false);
        await PressAsync(preparer, "Sceller le lot");
        await Assertions.Expect(preparer.GetByText("Le lot est scellé")).ToBeVisibleAsync();
    }

    /// <summary>Two tabs show the same button; the second to press it is told.</summary>
    private static async Task SendsOnceAsync(IPage officer)
    {
        var other = await officer.Context.NewPageAsync();
        foreach (var tab in new[] { officer, other }) await tab.GotoAsync($"/paiements/lots/{Lot}");
        await PressAsync(officer, "Faire partir le lot");
        await Assertions.Expect(officer.GetByText($"Le lot est parti sous la référence {Lot}")).ToBeVisibleAsync();
        await PressAsync(other, "Faire partir le lot");
        await Assertions.Expect(other.Locator(".error-summary")).ToContainTextAsync("Ce lot a changé entre-temps.");
        await Assertions.Expect(other.GetByRole(AriaRole.Button, new() { Name = "Faire partir le lot" })).ToHaveCountAsync(0);
        var file = await officer.RunAndWaitForDownloadAsync(() => officer.GetByRole(AriaRole.Link, new() { Name = "Télécharger le fichier" }).ClickAsync());
        Assert.Contains($"{Lot}-0001;", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
    }

    private static Task PressAsync(IPage page, string button) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

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
