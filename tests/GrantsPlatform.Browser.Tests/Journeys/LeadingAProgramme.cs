using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>A programme manager: from a programme to a call that the public sees, and from the opinions to the committee's working list.</summary>
[Collection(InABrowser.Name)]
public sealed class LeadingAProgramme(Chromium chromium)
{
    private const string Manager = "p-responsable";
    private const string Programme = "cllaj-pas-de-calais-2025";
    private const string Ready = "/gestion/appels/cej-jr-occitanie-commission/scenarios";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Publishes_a_call_and_shares_out_the_money_of_another(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript, Manager);
        await PrepareAsync(page);
        await PublishAsync(page, await chromium.OpenAsync(site, javaScript));
        await ShareOutAsync(page, javaScript);
        await ExtendAsync(new Walker(page));
    }

    private static async Task PrepareAsync(IPage page)
    {
        await page.GotoAsync("/gestion");
        await page.GetByLabel("Programme").SelectOptionAsync(Programme);
        await page.GetByLabel("Adresse de l’appel").FillAsync("experimentations-2026");
        await PressAsync(page, "Préparer cet appel");
        await page.ArriveAsync("**/gestion/preparations/experimentations-2026");
        foreach (var (label, typed) in new[]
        {
            ("Intitulé de l’appel", "Expérimentations 2026"), ("Ouverture", "02/02/2026"), ("Dernier jour de dépôt", "13/03/2026"), ("Début de l’opération financée", "01/09/2026"),
            ("Fin de l’opération financée", "31/08/2027"), ("Enveloppe totale", "170000"), ("Volet « Actions nouvelles »", "170000"),
        })
            await page.GetByLabel(label).First.FillAsync(typed);
        await PressAsync(page, "Créer l’appel");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Années financées");
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir le formulaire comme un porteur" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Rien ne s’y saisit")).ToBeVisibleAsync();
        await page.GotoAsync("/gestion/preparations/experimentations-2026");
        // What was typed is kept, although no call came of it.
        await Assertions.Expect(page.GetByLabel("Intitulé de l’appel")).ToHaveValueAsync("Expérimentations 2026");
        await page.GetByLabel("Années financées").FillAsync("2026");
        await PressAsync(page, "Créer l’appel");
        await page.ArriveAsync("**/gestion/appels/experimentations-2026");
    }

    private static async Task PublishAsync(IPage page, IPage anybody)
    {
        Assert.Equal(404, (await anybody.GotoAsync("/appels/experimentations-2026"))?.Status);
        await PressAsync(page, "Programmer l’appel");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Ouverture de l’appel à projets");
        await anybody.GotoAsync("/appels/experimentations-2026");
        await Assertions.Expect(anybody.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Expérimentations 2026");
    }

    private static async Task ShareOutAsync(IPage page, bool javaScript)
    {
        await page.GotoAsync(Ready);
        await page.GetByLabel("Nom du scénario").FillAsync("Prudent");
        await page.GetByLabel("Tous les avis favorables").CheckAsync();
        await PressAsync(page, "Faire ce scénario");
        var (amount, rate) = (page.Locator("input[data-line]").First, page.Locator("input[data-rate]").First);
        var left = page.Locator("[data-left=tout]");
        var (before, leftBefore) = (await amount.InputValueAsync(), await left.TextContentAsync());
        await rate.FillAsync("50");
        if (javaScript)
        {
            Assert.NotEqual(before, await amount.InputValueAsync());
            Assert.NotEqual(leftBefore, await left.TextContentAsync());
        }
        await PressAsync(page, "Enregistrer les montants");
        await Assertions.Expect(page.Locator("input[data-rate]").First).ToHaveValueAsync("50");
        Assert.NotEqual(before, await page.Locator("input[data-line]").First.InputValueAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Revenir aux scénarios" }).ClickAsync();
        await page.GetByLabel("Scénario", new() { Exact = true }).First.SelectOptionAsync("Prudent");
        await PressAsync(page, "En faire la liste de travail de la commission");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Le scénario est la liste de travail de la commission.");
    }

    [Fact]
    public async Task Begins_and_keeps_a_preparation_by_keyboard_alone()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: Manager);
        await page.GotoAsync("/gestion");
        await page.TypeAtAsync("select[name='Programme']", "Exp");
        await page.TypeAtAsync("input[name='Address']", "au-clavier-2026");
        await page.PressAtAsync("main form button");
        await page.ArriveAsync("**/gestion/preparations/au-clavier-2026");
        await page.TabToAsync("input[name='$.title']");
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("Au clavier 2026");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("La préparation est enregistrée");
        await Assertions.Expect(page.GetByLabel("Intitulé de l’appel")).ToHaveValueAsync("Au clavier 2026");
        await ShareOutByKeyboardAsync(new Walker(page, keyboard: true));
        await OpenAFigureByKeyboardAsync(new Walker(page, keyboard: true));
        await ExtendAsync(new Walker(page, keyboard: true));
    }

    /// <summary>The open call, whose teams at work are told.</summary>
    private static async Task ExtendAsync(Walker manager)
    {
        const string form = "form[action*='handler=Extend']";
        await manager.Page.GotoAsync($"/gestion/appels/{Programme}");
        await manager.SeesAsync("Qui sera prévenu");
        await manager.PressAsync($"details:has({form}) > summary");
        await manager.TypeAsync("input[name='ClosesOn']", "16/05/2025");
        await manager.TypeAsync("textarea[name='ExtendReason']", "Une annexe est parue tard.");
        await manager.SendAsync($"{form} .actions button");
        await Assertions.Expect(manager.Page.Locator(".lead")).ToContainTextAsync("16 mai 2025 à 24");
    }

    private static async Task ShareOutByKeyboardAsync(Walker manager)
    {
        await manager.Page.GotoAsync(Ready);
        await manager.TypeAsync("input[name='Name']", "Au clavier");
        await manager.PickAsync("From", "favourable");
        await manager.PressAsync("form:has(input[name='From']) .actions button", "**/scenarios/*");
        await manager.TabAndReplaceAsync("input[data-rate]", "50");
        await manager.SendAsync("form:has(input[data-rate]) .actions button[class='button']");
        await Assertions.Expect(manager.Page.Locator("input[data-rate]").First).ToHaveValueAsync("50");
    }

    /// <summary>From the figure to the files that it counts, and to one of them.</summary>
    private static async Task OpenAFigureByKeyboardAsync(Walker manager)
    {
        await manager.Page.GotoAsync(Ready.Replace("scenarios", "tableau-de-bord", StringComparison.Ordinal));
        await manager.PressAsync("main a[href*='/tableau-de-bord/dossiers?etape=']", "**/tableau-de-bord/dossiers?etape=**");
        await manager.PressAsync("main tbody th a", "**/instruction/dossiers/**");
    }

    private static Task PressAsync(IPage page, string button) => page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
