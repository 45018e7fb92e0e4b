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
        await page.Locator("summary", new() { HasText = "64 Charges de personnel" }).ClickAsync();
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
            await page.Locator($"input[name='f.{name}.new']").SetInputFilesAsync(new FilePayload { Name = $"{name}.pdf", MimeType = "application/pdf", Buffer = Steps.Pdf });
            if (javaScript) await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = $"{name}.pdf" })).ToBeVisibleAsync();
        }
        await page.AssertAccessibleIfScriptedAsync(javaScript);
        await NextAsync(page, "declarations");

        foreach (var declaration in await page.Locator("main input[type=checkbox]").AllAsync()) await declaration.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et revenir au dossier" }).ClickAsync();
        await page.ArriveAsync($"**{file}");
        Assert.Contains("6 rubriques complètes sur 6", await page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task Keeps_words_in_the_page_when_saving_fails()
    {
        await using var site = await Site.StartAsync();
        var page = await BeginAsync(site);
        await page.RouteAsync("**/*handler=Autosave*", route => route.FulfillAsync(new() { Status = 500, ContentType = "text/html", Body = "<p>Erreur</p>" }));
        await page.GetByLabel("Périmètre d’intervention actuel").FillAsync("Hénin et Carvin");
        await Assertions.Expect(page.GetByText("L’enregistrement automatique n’a pas abouti")).ToBeVisibleAsync();
        Assert.Equal("Hénin et Carvin", await page.GetByLabel("Périmètre d’intervention actuel").InputValueAsync());
        await page.AsksBeforeItIsLeftAsync();
    }

    /// <summary>The press follows the typing at once, and the answer takes its time.</summary>
    [Fact]
    public async Task Saves_nothing_by_itself_once_the_button_is_pressed()
    {
        await using var site = await Site.StartAsync();
        var page = await BeginAsync(site);
        var sent = new List<string>();
        await page.RouteAsync("**/rubriques/comite*", async route =>
        {
            if (route.Request.Method == "POST")
            {
                sent.Add(route.Request.IsNavigationRequest ? "the button" : "by itself");
                // Longer than the page waits for more typing.
                if (route.Request.IsNavigationRequest) await Task.Delay(1500);
            }
            await route.ContinueAsync();
        });
        await page.GetByLabel("Périmètre d’intervention actuel").FillAsync("Hénin et Carvin");
        await page.EvaluateAsync("() => { document.activeElement.blur(); document.querySelector('form[data-autosave] .actions .button').click(); }");
        await page.ArriveAsync(url => !url.EndsWith("/rubriques/comite", StringComparison.Ordinal));
        Assert.Equal(["the button"], sent);
    }

    /// <summary>Somebody presses while what they typed is still being saved: the press waits for the answer, and is carried out then.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Goes_on_when_the_button_is_pressed_while_it_saves(bool typesOn)
    {
        await using var site = await Site.StartAsync();
        var page = await BeginAsync(site);
        await PressWhileItSavesAsync(page, typesOn, route => route.ContinueAsync());
        await page.ArriveAsync("**/rubriques/projet");
    }

    /// <summary>The page would be left with words that are kept nowhere.</summary>
    [Fact]
    public async Task Stays_when_the_button_is_pressed_while_a_save_fails()
    {
        await using var site = await Site.StartAsync();
        var page = await BeginAsync(site);
        var left = 0;
        page.Request += (_, request) => left += request is { Method: "POST", IsNavigationRequest: true } ? 1 : 0;
        await PressWhileItSavesAsync(page, typesOn: false, route => route.FulfillAsync(new() { Status = 500, ContentType = "text/html", Body = "<p>Erreur</p>" }));
        await Assertions.Expect(page.GetByText("L’enregistrement automatique n’a pas abouti")).ToBeVisibleAsync();
        Assert.Equal("Hénin et Carvin", await page.GetByLabel("Périmètre d’intervention actuel").InputValueAsync());
        await page.ClickAsync("form[data-autosave] .actions .button");
        await page.ArriveAsync("**/rubriques/projet");
        Assert.Equal(1, left);
    }

    /// <summary>The answer to the save comes after the press; with another save behind it, if one types on.</summary>
    private static async Task PressWhileItSavesAsync(IPage page, bool typesOn, Func<IRoute, Task> answer)
    {
        var (begun, pressed) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/*handler=Autosave*", async route =>
        {
            begun.TrySetResult();
            await pressed.Task;
            await answer(route);
        });
        await page.GetByLabel("Périmètre d’intervention actuel").FillAsync("Hénin et Carvin");
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1));
        // Longer than the form waits before it saves.
        if (typesOn) await page.EvaluateAsync("() => { document.querySelector('form[data-autosave]').dispatchEvent(new Event('change')); return new Promise(later => setTimeout(later, 800)); }");
        await page.EvaluateAsync("() => document.querySelector('form[data-autosave] .actions .button').click()");
        pressed.SetResult();
    }

    /// <summary>A new file, at the section of its committee.</summary>
    private async Task<IPage> BeginAsync(Site site)
    {
        var page = await chromium.OpenAsync(site, persona: Person);
        await page.GotoAsync($"{Call}/commencer");
        await page.ClickAsync("main form button");
        await page.ArriveAsync("**/dossiers/*");
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/rubriques/comite");
        return page;
    }

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
        // The page is there when it is the next one: that its last file came is another event, which a busy machine may let pass unseen.
        await page.ArriveAsync($"**/rubriques/{section}");
    }
}

internal static class WalkingAFile
{
    /// <summary>Axe is a script itself: where pages run none, it cannot look.</summary>
    public static Task AssertAccessibleIfScriptedAsync(this IPage page, bool javaScript) => javaScript ? page.AssertAccessibleAsync() : Task.CompletedTask;
}
