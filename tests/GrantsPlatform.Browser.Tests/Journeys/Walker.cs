using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Somebody on the way through the platform, whose every press and mailed link is counted.</summary>
internal sealed class Walker(IPage page)
{
    /// <summary>On links, buttons, boxes and groups that unfold; typing is none.</summary>
    public int Presses { get; private set; }

    public int MailedLinks { get; private set; }

    public IPage Page => page;

    /// <summary>Follows a link or presses a button, and waits until the address is this.</summary>
    public async Task PressAsync(string selector, string arrivesAt)
    {
        await PressAsync(selector);
        await page.WaitForURLAsync(arrivesAt, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
    }

    public async Task PressAsync(string selector, bool waits = false)
    {
        Presses++;
        await page.Locator(selector).First.ClickAsync();
        if (waits) await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    public async Task TickAsync(string selector)
    {
        Presses++;
        await page.Locator(selector).First.CheckAsync();
    }

    public Task TypeAsync(string selector, string words) => page.Locator(selector).First.FillAsync(words);

    public Task ChooseAsync(string selector, string value) => page.Locator(selector).SelectOptionAsync(value);

    /// <summary>The window in which files are chosen is the system's own.</summary>
    public Task AttachAsync(string selector, string name) =>
        page.Locator(selector).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = Steps.Pdf });

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
