using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>
/// An instructor who knows the trade: what waits, the list, the file, the grid, the opinion, and on to the next. By mouse, without scripts, and by keyboard
/// alone; at most twenty-five presses.
/// </summary>
[Collection(InABrowser.Name)]
public sealed class FromHomeToAnOpinion(Chromium chromium)
{
    private const string Instructor = "p-dd-34";

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Takes_at_most_twenty_five_presses(bool javaScript, bool keyboard)
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, javaScript, Instructor);
        // The home of whoever works for a funder.
        await page.GotoAsync("/instruction");
        var walker = new Walker(page, keyboard);
        await walker.PressAsync("main a.counter[href*='instructeur=']", "**/instruction/appels/**");
        await walker.PressAsync("main table tbody th a", "**/instruction/dossiers/**");
        var file = page.Url;
        if (javaScript) await page.AssertAccessibleAsync();
        if (!keyboard) await ReadAsync(walker);
        await walker.PressAsync("a[data-key='n']", "**/instruction/dossiers/*/instruction/**");
        await ScoreAsync(walker, javaScript);
        await walker.TickAsync("input[name='Opinion'][value='favourable']");
        await walker.TypeAsync("#Reason", "Projet solide, ancré dans le territoire.");
        if (javaScript) await SavedAsync(page);
        await walker.PressAsync("form[data-autosave] .actions button:not([formaction])", "**/instruction/dossiers/*?liste=*");
        await walker.SeesAsync("Votre avis est donné.");
        await walker.SeesAsync("Projet solide, ancré dans le territoire.");
        Assert.InRange(walker.Presses + walker.Fields, 1, 25);

        // What was done takes the file off the list that it came from: the next one stands there now.
        await walker.PressAsync("nav.walk a[data-key='j']", "**/instruction/dossiers/**");
        await page.ArriveAsync(address => new Uri(address).AbsolutePath != new Uri(file).AbsolutePath);
    }

    [Fact]
    public async Task Goes_from_file_to_file_by_keys_that_do_nothing_while_one_types()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenAsync(site, persona: Instructor);
        await page.GotoAsync("/instruction");
        await page.Locator("main a.counter:has-text('avis que vous devez donner')").First.ClickAsync();
        await page.ArriveAsync("**/instruction/appels/**");
        var list = page.Url;
        await page.Locator("main table tbody th a").First.ClickAsync();
        await page.ArriveAsync("**/instruction/dossiers/**");
        var first = page.Url;

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("dialog[open]")).ToContainTextAsync("Dossier suivant de la liste");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("#Note").ClickAsync();
        await page.Keyboard.TypeAsync("je juge que oui");
        Assert.Equal((first, "je juge que oui"), (page.Url.Split('#')[0], await page.Locator("#Note").InputValueAsync()));
        await page.EvaluateAsync("() => document.activeElement.blur()");

        await page.Keyboard.PressAsync("j");
        await page.ArriveAsync(url => url.Contains("/instruction/dossiers/", StringComparison.Ordinal) && url != first);
        await page.Keyboard.PressAsync("k");
        await page.ArriveAsync(first);
        await page.Keyboard.PressAsync("u");
        await page.ArriveAsync(list);
    }

    /// <summary>A sandbox around the frame would show the sign of a broken page: see ADR 37.</summary>
    [Fact]
    public async Task Shows_a_pdf_in_the_viewer_of_the_browser_with_the_sandbox_in_its_answer()
    {
        await using var site = await Site.StartAsync();
        var page = await chromium.OpenWholeAsync(site, Instructor);
        await page.GotoAsync("/instruction/dossiers/cej-instruction-08");
        await page.Locator("main a:has-text('statuts.pdf')").First.ClickAsync();
        var frame = page.Locator("iframe.piece-frame");
        await frame.WaitForAsync();
        // Asked for once more, for what the viewer shows of its own answer is not what came over the wire.
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await frame.GetAttributeAsync("src")).ToString());
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        Assert.StartsWith("sandbox;", answer.Headers["content-security-policy"], StringComparison.Ordinal);
        await page.WaitForTimeoutAsync(500);
        Assert.DoesNotContain(page.Frames, frame => frame.Url.StartsWith("chrome-error:", StringComparison.Ordinal));
        await page.AssertAccessibleAsync();
    }

    /// <summary>The answers are all on the page; each attachment opens beside them.</summary>
    private static async Task ReadAsync(Walker walker)
    {
        var attached = await walker.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href*=\"piece=\"]')].map(one => one.getAttribute('href'))");
        Assert.NotEmpty(attached);
        foreach (var address in attached)
        {
            await walker.PressAsync($"main a[href='{address}']", "**piece=*");
            await walker.Page.Locator("iframe.piece-frame").First.WaitForAsync();
        }
    }

    /// <summary>Whatever is typed already stays.</summary>
    private static async Task ScoreAsync(Walker walker, bool javaScript)
    {
        var names = await walker.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('input[name^=note-], textarea[name^=justification-]')].map(one => one.name)");
        foreach (var name in names)
        {
            var selector = $"[name='{name}']";
            if (await walker.Page.Locator(selector).InputValueAsync() == "") await walker.TypeAsync(selector, name.StartsWith("note-", StringComparison.Ordinal) ? "4" : "Établi par les pièces.");
        }
        if (javaScript) await SavedAsync(walker.Page);
    }

    private static Task SavedAsync(IPage page) => Assertions.Expect(page.Locator("#enregistrement")).ToContainTextAsync("Enregistré à");
}
