using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>
/// A programme manager: from a programme to a call that the public sees, through its life to its end, and from the opinions to the committee's working list.
/// With scripts, without, and by keyboard alone.
/// </summary>
[Collection(InABrowser.Name)]
public sealed class LeadingAProgramme(Chromium chromium)
{
    private const string Manager = "p-responsable";
    private const string Programme = "cej-jr-occitanie-instruction";
    private const string Call = "jeunes-en-rupture-mai-2025";
    private const string Title = "Jeunes en rupture, mai 2025";
    private const string Ready = "/gestion/appels/cej-jr-occitanie-commission/scenarios";

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Leads_calls_through_their_lives_and_shares_out_the_money_of_another(bool javaScript, bool keyboard)
    {
        await using var site = await Site.StartAsync();
        var manager = new Walker(await chromium.OpenAsync(site, javaScript, Manager), keyboard);
        await PrepareAsync(manager);
        await ScheduleAsync(manager, await chromium.OpenAsync(site, javaScript));
        var late = await BeginAsync(new Walker(await chromium.OpenAsync(site, javaScript, "p-croix-rouge-pyrenees-orientales"), keyboard));
        await ShareOutAsync(manager, javaScript);
        await OpenAFigureAsync(manager);
        await CallSteps.ExtendAsync(manager);
        await CallSteps.SatisfyAsync(manager);
        await CallSteps.TopUpAsync(manager);
        await CallSteps.PublishAndArchiveAsync(manager);
        // The call that was scheduled above is over, and a file of it has not been sent.
        await site.MoveToAsync("2025-05-06T08:00:00+02:00");
        await CallSteps.ReopenAsync(manager, Call, late);
        await CallSteps.CancelAsync(manager, Call);
    }

    private static async Task PrepareAsync(Walker manager)
    {
        const string prepared = $"/gestion/preparations/{Call}";
        const string create = "button[formaction*='handler=Create']";
        await manager.Page.GotoAsync("/gestion");
        await manager.ChooseAsync("select[name='Programme']", Programme);
        await manager.TypeAsync("input[name='Address']", Call);
        await manager.PressAsync("main form button", $"**{prepared}");
        await manager.ReplaceAsync("input[name='$.title']", Title);
        await manager.ReplaceAsync("input[name='$.calendar.opensOn']", "01/04/2025");
        // It would close before it opens.
        await manager.SendAsync(create);
        await Assertions.Expect(manager.Page.Locator(".error-summary")).ToContainTextAsync("Dernier jour de dépôt");
        await manager.PressAsync($"main a[href='{prepared}/formulaire']", $"**{prepared}/formulaire**");
        await manager.SeesAsync("Rien ne s’y saisit");
        await manager.Page.GotoAsync(prepared);
        // What was typed is kept, although no call came of it.
        await Assertions.Expect(manager.Page.GetByLabel("Intitulé de l’appel")).ToHaveValueAsync(Title);
        await manager.ReplaceAsync("input[name='$.calendar.closesOn']", "05/05/2025");
        await manager.PressAsync(create, $"**/gestion/appels/{Call}");
    }

    private static async Task ScheduleAsync(Walker manager, IPage anybody)
    {
        Assert.Equal(404, (await anybody.GotoAsync($"/appels/{Call}"))?.Status);
        await manager.SendAsync("form[action*='handler=Next'] button");
        await manager.SeesAsync("Clôture de l’appel à projets");
        await manager.Page.ShowsInTimeAsync("main", "Appel à projets ouvert", byItself: false);
        await anybody.GotoAsync($"/appels/{Call}");
        await Assertions.Expect(anybody.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Title);
    }

    /// <summary>A file that nobody sends; its id.</summary>
    private static async Task<string> BeginAsync(Walker applicant)
    {
        await applicant.Page.GotoAsync($"/appels/{Call}/commencer");
        await applicant.PressAsync("main form .actions button", "**/dossiers/*");
        return new Uri(applicant.Page.Url).Segments[^1];
    }

    private static async Task ShareOutAsync(Walker manager, bool javaScript)
    {
        var page = manager.Page;
        await page.GotoAsync(Ready);
        await manager.TypeAsync("input[name='Name']", "Prudent");
        await manager.PickAsync("From", "favourable");
        await manager.PressAsync("form:has(input[name='From']) .actions button", "**/scenarios/*");
        var (amount, left) = (page.Locator("input[data-line]").First, page.Locator("[data-left=tout]"));
        var (before, leftBefore) = (await amount.InputValueAsync(), await left.TextContentAsync());
        await manager.ReplaceAsync("input[data-rate]", "50");
        if (javaScript)
        {
            await Assertions.Expect(amount).Not.ToHaveValueAsync(before);
            await Assertions.Expect(left).Not.ToHaveTextAsync(leftBefore ?? "");
        }
        await manager.SendAsync("form:has(input[data-rate]) .actions button[class='button']");
        await Assertions.Expect(page.Locator("input[data-rate]").First).ToHaveValueAsync("50");
        await Assertions.Expect(amount).Not.ToHaveValueAsync(before);
        await manager.PressAsync("main .actions a[href$='/scenarios']", $"**{Ready}");
        var chosen = page.Locator("select[name='Chosen'] option", new() { HasText = "Prudent" });
        await manager.ChooseAsync("select[name='Chosen']", await chosen.GetAttributeAsync("value") ?? "");
        await manager.SendAsync("form[action*='handler=Choose'] button[class='button']");
        await manager.SeesAsync("Le scénario est la liste de travail de la commission.");
    }

    /// <summary>From the figure to the files that it counts, and to one of them.</summary>
    private static async Task OpenAFigureAsync(Walker manager)
    {
        await manager.Page.GotoAsync(Ready.Replace("scenarios", "tableau-de-bord", StringComparison.Ordinal));
        await manager.PressAsync("main a[href*='/tableau-de-bord/dossiers?etape=']", "**/tableau-de-bord/dossiers?etape=**");
        await manager.PressAsync("main tbody th a", "**/instruction/dossiers/**");
    }
}
