using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>A grid that saves itself as an instructor fills it in, pausing between one note and the next, as people do.</summary>
[Collection(InABrowser.Name)]
public sealed class WeighingAFile(Chromium chromium)
{
    private const string Save = "**/instruction/dossiers/*/instruction/*handler=Autosave*";

    [Fact]
    public async Task Keeps_every_note_and_takes_the_opinion_while_the_last_one_is_saved()
    {
        await using var site = await Site.StartAsync();
        var page = await OpenAsync(site);
        var grid = page.Url;
        var notes = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('input[name^=note-]')].map(one => one.name)");
        foreach (var note in notes) await SavesAsync(page, note, "3", "Enregistré à");
        foreach (var why in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('textarea[name^=justification-]')].map(one => one.name)"))
            await page.FillAsync($"[name='{why}']", "Établi par les pièces.");
        await SavesAsync(page, notes[0], "9", "Indiquez une note entière");
        await SavesAsync(page, notes[0], "2", "Enregistré à");
        await page.GotoAsync(grid);
        var kept = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('input[name^=note-]')].map(one => one.value)");
        Assert.Equal(["2", .. notes.Skip(1).Select(_ => "3")], kept);

        await page.CheckAsync("input[name='Opinion'][value='favourable']");
        await page.FillAsync("#Reason", "Projet solide, ancré dans le territoire.");
        var (begun, pressed) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync(Save, async route =>
        {
            begun.TrySetResult();
            await pressed.Task;
            await route.ContinueAsync();
        });
        foreach (var note in notes) await page.FillAsync($"[name='{note}']", "4");
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await page.EvaluateAsync("() => document.querySelector('form[data-autosave] .actions .button').click()");
        pressed.SetResult();
        await page.ArriveAsync("**/instruction/dossiers/*?liste=*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Votre avis est donné.");
    }

    [Fact]
    public async Task Takes_nothing_back_from_another_tab_and_is_not_left_with_an_opinion_half_written()
    {
        await using var site = await Site.StartAsync();
        var page = await OpenAsync(site);
        var old = await page.Context.NewPageAsync();
        await old.GotoAsync(page.Url);
        var note = (await page.GetAttributeAsync("input[name^=note-]", "name"))!;
        await SavesAsync(page, note, "3", "Enregistré à");
        foreach (var late in new[] { "1", "2" }) await SavesAsync(old, note, late, "modifié cet objet entre-temps");
        await page.GotoAsync(page.Url);
        Assert.Equal("3", await page.InputValueAsync($"[name='{note}']"));

        await page.FillAsync("#Reason", "Projet");
        await page.AsksBeforeItIsLeftAsync();
    }

    /// <summary>Types it, leaves the field and waits for what the answer says.</summary>
    private static async Task SavesAsync(IPage page, string name, string words, string says)
    {
        await page.RunAndWaitForResponseAsync(async () =>
        {
            await page.FillAsync($"[name='{name}']", words);
            await page.EvaluateAsync("() => document.activeElement.blur()");
        }, answer => answer.Url.Contains("handler=Autosave", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#somme")).ToContainTextAsync(says);
    }

    private async Task<IPage> OpenAsync(Site site)
    {
        var page = await chromium.OpenAsync(site, persona: "p-dd-34");
        await page.GotoAsync("/instruction");
        await page.ClickAsync("main a.counter[href*='instructeur=']");
        await page.ArriveAsync("**/instruction/appels/**");
        await page.Locator("main table tbody th a").First.ClickAsync();
        await page.ArriveAsync("**/instruction/dossiers/**");
        await page.ClickAsync("a[data-key='n']");
        await page.ArriveAsync("**/instruction/dossiers/*/instruction/**");
        return page;
    }
}
