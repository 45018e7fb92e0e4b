using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>A file from the call to its last section, as an applicant fills it.</summary>
[Collection(InABrowser.Name)]
public sealed class Drafting(Chromium chromium)
{
    private const string Person = "p-rencontres-et-loisirs";
    private const string Call = "/appels/cllaj-pas-de-calais-2025";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leads_from_the_call_to_a_complete_file(bool javaScript)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript, Person);
        await page.GotoAsync($"{Call}/commencer");
        await page.ClickAsync("main form button");
        var file = new Uri(page.Url).AbsolutePath;

        await OpenAsync(page, file, "comite", javaScript);
        await page.GetByLabel("Pas-de-Calais").CheckAsync();
        await FillAsync(page, ("Périmètre d’intervention actuel", "Hénin et Carvin"), ("Expérience de l’accompagnement", "Dix ans"), ("Place dans le réseau", "Avec la mission locale"));
        await NextAsync(page, "projet");

        await page.GetByLabel("Intitulé du projet").FillAsync("Ouvrir des permanences");
        await page.Locator("input[name='f.actions'][value='workshops']").CheckAsync();
        // The question that depends on this answer comes with the next save, whoever makes it.
        if (!javaScript) await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await page.GetByLabel("Nombre d’ateliers collectifs").FillAsync("12");
        await FillAsync(page, ("Ce que le projet a de nouveau", "Des ateliers du soir"), ("Résumé du projet", "Des ateliers pour habiter seul"));
        await page.AssertAccessibleIfScriptedAsync(javaScript);
        await NextAsync(page, "public");

        await FillAsync(page, ("Nombre de jeunes de 16 à 30 ans", "120"), ("Dont jeunes ayant eu un parcours", "15"));
        foreach (var target in await page.Locator("input[name^='f.targets.']").AllAsync()) await target.FillAsync("10");
        await NextAsync(page, "financement");

        await page.Locator("input[name^='f.request.']").FillAsync("20 000");
        await page.GetByLabel("641 Rémunérations du personnel").FillAsync("21 200");
        if (javaScript)
        {
            await Assertions.Expect(page.GetByText("Il manque 1\u202F200\u202F€ de produits.")).ToBeVisibleAsync();
        }
        else
        {
            await page.Locator("input[name='f.budget.income-74-requested']").FillAsync("20000");
        }
        await page.GetByLabel("Communes").FillAsync("1200");
        if (javaScript) await Assertions.Expect(page.GetByText("Équilibré\u202F: 21\u202F200\u202F€ de chaque côté.")).ToBeVisibleAsync();
        await page.AssertAccessibleIfScriptedAsync(javaScript);
        await NextAsync(page, "pieces");

        foreach (var name in (string[])["statutes", "activity"])
        {
            await page.Locator($"input[name='f.{name}.new']").SetInputFilesAsync(new FilePayload { Name = $"{name}.pdf", MimeType = "application/pdf", Buffer = Pdf });
            if (javaScript) await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = $"{name}.pdf" })).ToBeVisibleAsync();
        }
        await page.AssertAccessibleIfScriptedAsync(javaScript);
        await NextAsync(page, "declarations");

        foreach (var declaration in await page.Locator("main input[type=checkbox]").AllAsync()) await declaration.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et revenir au dossier" }).ClickAsync();
        await page.WaitForURLAsync($"**{file}");
        Assert.Contains("6 rubriques complètes sur 6", await page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task Needs_no_mouse()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: Person);
        await page.GotoAsync($"{Call}/commencer");
        await page.TabToAsync("main form button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/dossiers/*");
        await page.TabToAsync("a[href$='/rubriques/comite']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/rubriques/comite");
        await page.TabToAsync("input[name='f.departement']");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("textarea[name='f.perimeter']");
        await page.Keyboard.TypeAsync("Hénin et Carvin");
        await Assertions.Expect(page.GetByText("Enregistré à")).ToBeVisibleAsync();
        // The save that came in between has moved neither focus nor caret.
        await page.Keyboard.TypeAsync(", et Lens");
        Assert.Equal("Hénin et Carvin, et Lens", await page.Locator("textarea[name='f.perimeter']").InputValueAsync());
        await page.TabToAsync("textarea[name='f.experience']");
        await page.Keyboard.TypeAsync("Dix ans");
        await page.TabToAsync("textarea[name='f.network']");
        await page.Keyboard.TypeAsync("Avec la mission locale");
        await page.TabToAsync("button[value='next']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/rubriques/projet");
        await page.TabToAsync("a[href$='/rubriques/financement']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/rubriques/financement");
        await page.TabToAsync("input[name^='f.request.']");
        await page.Keyboard.TypeAsync("20000");
        await page.TabToAsync("input[name='f.budget.expense-641']");
        await page.Keyboard.TypeAsync("20000");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Équilibré\u202F: 20\u202F000\u202F€ de chaque côté.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keeps_words_in_the_page_when_saving_fails()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: Person);
        await page.GotoAsync($"{Call}/commencer");
        await page.ClickAsync("main form button");
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/rubriques/comite");
        await page.RouteAsync("**/*handler=Autosave*", route => route.FulfillAsync(new() { Status = 500, ContentType = "text/html", Body = "<p>Erreur</p>" }));
        await page.GetByLabel("Périmètre d’intervention actuel").FillAsync("Hénin et Carvin");
        await Assertions.Expect(page.GetByText("L’enregistrement automatique n’a pas abouti")).ToBeVisibleAsync();
        Assert.Equal("Hénin et Carvin", await page.GetByLabel("Périmètre d’intervention actuel").InputValueAsync());
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.SetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.CloseAsync(new() { RunBeforeUnload = true });
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    private static readonly byte[] Pdf = System.Text.Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private static async Task OpenAsync(IPage page, string file, string section, bool javaScript)
    {
        await page.ClickAsync($"a[href='{file}/rubriques/{section}']");
        await page.AssertAccessibleIfScriptedAsync(javaScript);
    }

    private static async Task FillAsync(IPage page, params (string Label, string Words)[] fields)
    {
        foreach (var (label, words) in fields) await page.GetByLabel(label).FillAsync(words);
    }

    private static async Task NextAsync(IPage page, string section)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et continuer" }).ClickAsync();
        await page.WaitForURLAsync($"**/rubriques/{section}");
    }
}

internal static class WalkingAFile
{
    /// <summary>Axe is a script itself: where pages run none, it cannot look.</summary>
    public static Task AssertAccessibleIfScriptedAsync(this IPage page, bool javaScript) => javaScript ? page.AssertAccessibleAsync() : Task.CompletedTask;

    /// <summary>By the Tab key alone, as far as a person would be ready to go.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var presses = 0; presses < 150; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
        }
        Assert.Fail($"Tab never comes to {selector}.");
    }
}
