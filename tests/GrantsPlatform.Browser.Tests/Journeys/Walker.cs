using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Somebody on the way through the platform, whose every press and mailed link is counted; by a mouse, or by the keyboard alone.</summary>
internal sealed class Walker(IPage page, bool keyboard = false)
{
    /// <summary>On links, buttons, boxes and groups that unfold; typing is none.</summary>
    public int Presses { get; private set; }

    public int MailedLinks { get; private set; }

    public IPage Page => page;

    /// <summary>Follows a link or presses a button, and waits until the address is this.</summary>
    public async Task PressAsync(string selector, string arrivesAt)
    {
        await PressAsync(selector);
        try
        {
            await page.WaitForURLAsync(arrivesAt, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        catch (TimeoutException)
        {
            // What the page says is wrong, rather than that nothing came.
            Assert.Fail($"{page.Url} stays, in the place of {arrivesAt}: {await page.Locator("main").InnerTextAsync()} [{await page.EvaluateAsync<string>("() => document.activeElement?.outerHTML.slice(0, 200)")}]");
        }
    }

    public async Task PressAsync(string selector, bool waits = false)
    {
        Presses++;
        if (keyboard) await page.PressAtAsync(selector);
        else await page.Locator(selector).First.ClickAsync();
        if (waits) await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    public async Task TickAsync(string selector)
    {
        Presses++;
        if (keyboard) await page.PressAtAsync(selector, "Space");
        else await page.Locator(selector).First.CheckAsync();
    }

    public Task TypeAsync(string selector, string words) => keyboard ? page.TypeAtAsync(selector, words) : page.Locator(selector).First.FillAsync(words);

    public async Task ChooseAsync(string selector, string value)
    {
        if (!keyboard)
        {
            await page.Locator(selector).SelectOptionAsync(value);
            return;
        }
        await page.TabToAsync(selector);
        for (var choices = await page.Locator($"{selector} option").CountAsync(); choices > 0 && await page.Locator(selector).InputValueAsync() != value; choices--)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await page.Locator(selector).InputValueAsync());
    }

    /// <summary>The window in which files are chosen is the system's own.</summary>
    public async Task AttachAsync(string selector, string name)
    {
        var file = new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Steps.Pdf };
        if (keyboard) await (await page.RunAndWaitForFileChooserAsync(() => page.PressAtAsync(selector))).SetFilesAsync(file);
        else await page.Locator(selector).SetInputFilesAsync(file);
    }

    /// <summary>The link leads to <paramref name="about"/>: others have had mails with that subject, and this one may be on its way.</summary>
    public async Task FollowMailAsync(string subject, string about)
    {
        MailedLinks++;
        var link = await page.MailedLinkAsync(subject);
        for (var look = 0; look < 50 && !link.Contains(about, StringComparison.Ordinal); look++)
        {
            await Task.Delay(200);
            link = await page.MailedLinkAsync(subject);
        }
        await page.GotoAsync(link);
    }

    public Task SeesAsync(string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
}
