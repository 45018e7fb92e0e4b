using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>From the home page to the receipt with Tab, Space, Enter and the letters, focus being seen at every stop.</summary>
[Collection(InABrowser.Name)]
public sealed class ByKeyboardAlone(Chromium chromium)
{
    private const string Preparer = "p-ml-des-collines";
    private const string Call = "/appels/cllaj-pas-de-calais-2025";

    [Fact]
    public async Task A_file_is_begun_and_filled()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: Preparer);
        // Listened to from the start: the browser is told of it beside the keys, not before them.
        var asked = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, chooser) => asked.TrySetResult(chooser);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.IsFocusedAsync("a.skip"), "The first stop is not the link to the content.");
        await page.Keyboard.PressAsync("Enter");
        await page.PressAtAsync("main a[href='/appels']");
        await page.ArriveAsync("**/appels");
        await page.PressAtAsync($"main a[href='{Call}']");
        await page.ArriveAsync($"**{Call}");
        await page.PressAtAsync($"a[href='{Call}/commencer']");
        await page.ArriveAsync("**/commencer");
        await page.PressAtAsync("main form button");
        await page.ArriveAsync("**/dossiers/*");

        await page.PressAtAsync("a[href$='/rubriques/comite']");
        await page.ArriveAsync("**/rubriques/comite");
        await page.PressAtAsync("input[name='f.departement']", "Space");
        await page.TypeAtAsync("textarea[name='f.perimeter']", "Hénin et Carvin");
        await Assertions.Expect(page.GetByText("Enregistré à")).ToBeVisibleAsync();
        // The save that came in between has moved neither focus nor caret.
        await page.Keyboard.TypeAsync(", et Lens");
        Assert.Equal("Hénin et Carvin, et Lens", await page.Locator("textarea[name='f.perimeter']").InputValueAsync());
        await page.TypeAtAsync("textarea[name='f.experience']", "Dix ans");
        await page.Keyboard.PressAsync("Shift+Tab");
        Assert.True(await page.IsFocusedAsync("textarea[name='f.perimeter']"), "Shift and Tab do not lead back.");
        await page.TypeAtAsync("textarea[name='f.network']", "Avec la mission locale");
        await page.PressAtAsync("button[value='next']");
        await page.ArriveAsync("**/rubriques/projet");

        await page.PressAtAsync("a[href$='/rubriques/financement']");
        await page.ArriveAsync("**/rubriques/financement");
        await page.TypeAtAsync("input[name^='f.request.']", "20000");
        await page.PressAtAsync("#f-budget-group-64 > summary");
        await page.TypeAtAsync("input[name='f.budget.expense-641']", "20000");
        // Enter goes on to the next cell, and does not leave the page.
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.IsFocusedAsync("input[name='f.budget.expense-645']"), "Enter does not lead to the next cell.");
        await page.Keyboard.PressAsync("Shift+Enter");
        Assert.True(await page.IsFocusedAsync("input[name='f.budget.expense-641']"), "Shift and Enter do not lead back.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Équilibré\u202F: 20\u202F000\u202F€ de chaque côté.")).ToBeVisibleAsync();
        await page.PressAtAsync("button[value='next']");
        await page.ArriveAsync("**/rubriques/pieces");

        await page.TabToAsync("input[name='f.statutes.new']");
        await page.Keyboard.PressAsync("Enter");
        var chooser = await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await chooser.SetFilesAsync(new FilePayload { Name = "statuts.pdf", MimeType = "application/pdf", Buffer = Steps.Pdf });
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "statuts.pdf" })).ToBeVisibleAsync();
        await page.PressAtAsync("button[value='file']");
        await page.ArriveAsync("**/dossiers/*");

        await page.PressAtAsync("a[href$='/verifier']");
        await page.ArriveAsync("**/verifier");
        await page.PressAtAsync(".missing a");
        await page.ArriveAsync("**/rubriques/**");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement !== document.body && !!document.activeElement.closest('main .field, main fieldset')"), "What is missing does not lead to its field.");
    }

    [Fact]
    public async Task A_file_is_checked_and_deposited()
    {
        await using var site = await Site.StartAsync();
        var preparer = await chromium.OpenAsync(site, persona: Preparer);
        await preparer.GotoAsync("/dossiers");
        await preparer.PressAtAsync("main a[href='/dossiers/cllaj-02']");
        await preparer.ArriveAsync("**/cllaj-02");
        await preparer.PressAtAsync("a[href$='/verifier']");
        await preparer.ArriveAsync("**/verifier");
        await preparer.PressAtAsync("main form button");
        await Assertions.Expect(preparer.Locator("main")).ToContainTextAsync("En attente de validation");

        var director = await chromium.OpenAsync(site, persona: "p-ml-des-collines-direction");
        await director.GotoAsync("/dossiers/cllaj-02/verifier");
        await director.PressAtAsync("main form button");
        await Assertions.Expect(director.Locator("main")).ToContainTextAsync("Le dossier a bien été reçu");
        await director.TabToAsync("main a");
    }

    [Fact]
    public async Task What_is_wrong_takes_focus_and_leads_to_its_field()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync("/inscription");
        await page.PressAtAsync("main form button");
        await page.Locator(".error-summary").WaitForAsync();
        Assert.True(await page.IsFocusedAsync(".error-summary"), "The summary has no focus.");
        var links = await page.Locator(".error-summary a").AllAsync();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var field = (await link.GetAttributeAsync("href"))!;
            await page.GotoAsync("/inscription");
            await page.PressAtAsync("main form button");
            await page.Locator(".error-summary").WaitForAsync();
            await page.PressAtAsync($".error-summary a[href='{field}']");
            Assert.True(await page.IsFocusedAsync(field), $"{field} has no focus.");
        }
    }

    [Fact]
    public async Task A_question_gives_focus_back_to_what_asked_it()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site);
        await page.GotoAsync("/composants");
        foreach (var leave in (string[])["Escape", "Enter"])
        {
            await page.Locator("[data-dialog='retrait']").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("dialog#retrait")).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('dialog')"), "The question has no focus.");
            if (leave == "Enter") await page.TabToAsync("dialog .dialog-close button");
            await page.Keyboard.PressAsync(leave);
            await Assertions.Expect(page.Locator("dialog#retrait")).ToBeHiddenAsync();
            Assert.True(await page.IsFocusedAsync("[data-dialog='retrait']"), "Focus has not come back.");
        }
    }
}
