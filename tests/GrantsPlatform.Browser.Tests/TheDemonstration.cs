using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

[Collection(InABrowser.Name)]
public sealed class TheDemonstration(Chromium chromium)
{
    [Fact]
    public async Task Lets_a_visitor_be_a_person_and_put_the_clock_forward()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript: false, persona: "p-responsable");
        await Assertions.Expect(page.Locator("header")).ToContainTextAsync("Responsable de l’appel à projets");

        await page.GotoAsync("/demonstration/horloge");
        Assert.Contains("5 mai 2025", await page.Locator("main").InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Une semaine" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("12 mai 2025");

        await page.GotoAsync("/demonstration/courriers");
        Assert.NotEqual(0, await page.Locator("summary").CountAsync());
    }

    /// <summary>As on a platform that serves: the letter and the act are files of its mail, and open.</summary>
    [Fact]
    public async Task Sends_an_act_with_the_mail_that_calls_for_its_signature()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript: false, persona: "p-responsable");
        await page.GotoAsync("/instruction/conventions/cej-commission-13");
        await page.LeaveByAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Envoyer à la signature" }).ClickAsync());
        var act = page.Locator("details.mail", new() { HasText = "Votre convention est à signer" }).First.Locator("a[href*='courrier=']", new() { HasText = "convention-" });
        for (var turn = 0; turn < 60 && await act.CountAsync() == 0; turn++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.GotoAsync("/demonstration/courriers");
        }
        var answer = await page.APIRequest.GetAsync(await act.First.GetAttributeAsync("href") ?? "");
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(await answer.BodyAsync()));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")?.Open() ?? Stream.Null);
        Assert.Contains("AHIS Cahors", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Instruire des dossiers", "Instruction départementale 34", "4 avis que vous devez donner", "1 dossier à contrôler")]
    [InlineData("Tenir la séance de la commission", "Secrétariat de la commission", "Séance de la commission, 6 dossiers")]
    [InlineData("Tenir la commission d’un Département", "Secrétariat de la commission", "Séance de la commission, 6 dossiers", "matin de la commission")]
    [InlineData("Instruire un dossier d’un Département", "Instruction départementale", "1 avis que vous devez donner", "matin de la commission")]
    [InlineData("Piloter un appel à projets", "Responsable de l’appel à projets", "instruction en cours", "matin de la deuxième commission")]
    public async Task Has_work_at_once_for_whom_it_names_first(string title, string name, params string[] work)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript: false);
        await page.GotoAsync("/demonstration/comptes");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Prendre ce compte : {title}" }).ClickAsync();
        await Assertions.Expect(page.Locator("header").First).ToContainTextAsync(name);
        await page.GotoAsync("/instruction");
        var shown = string.Join(' ', (await page.Locator("main").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(work, words => Assert.Contains(words, shown));
    }

    [Fact]
    public async Task Begins_its_accounts_with_people_who_exist_and_lead_somewhere()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript: false);
        await page.GotoAsync("/demonstration/comptes");
        var buttons = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Prendre ce compte") });
        var count = await buttons.CountAsync();
        Assert.Equal(24, count);
        for (var at = 0; at < count; at++)
        {
            var arrived = await page.RunAndWaitForResponseAsync(() => buttons.Nth(at).ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
            Assert.Equal(200, arrived.Status);
            await page.GotoAsync("/demonstration/comptes");
        }
    }
}
