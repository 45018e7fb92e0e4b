using System.Threading.Channels;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Somebody on the way through the platform, whose every press and mailed link is counted; by a mouse, or by the keyboard alone.</summary>
internal sealed class Walker
{
    private readonly IPage _page;
    private readonly bool _keyboard;
    private readonly Channel<IFileChooser> _choosers = Channel.CreateUnbounded<IFileChooser>();

    /// <summary>Files are listened for from the start: the browser is told of it beside the keys, not before them.</summary>
    public Walker(IPage page, bool keyboard = false)
    {
        (_page, _keyboard) = (page, keyboard);
        if (keyboard) page.FileChooser += (_, chooser) => _choosers.Writer.TryWrite(chooser);
    }

    /// <summary>On links, buttons, boxes and groups that unfold; typing is none.</summary>
    public int Presses { get; private set; }

    /// <summary>That were typed into: a press each, for whoever goes from one to the next by mouse.</summary>
    public int Fields { get; private set; }

    public int MailedLinks { get; private set; }

    public IPage Page => _page;

    /// <summary>Follows a link or presses a button, and waits until the address is this.</summary>
    public async Task PressAsync(string selector, string arrivesAt)
    {
        await PressAsync(selector);
        try
        {
            await _page.ArriveAsync(arrivesAt);
        }
        catch (TimeoutException)
        {
            // What the page says is wrong, rather than that nothing came.
            Assert.Fail($"{_page.Url} stays, in the place of {arrivesAt}: {await _page.Locator("main").InnerTextAsync()} [{await _page.EvaluateAsync<string>("() => document.activeElement?.outerHTML.slice(0, 200)")}]");
        }
    }

    public async Task PressAsync(string selector)
    {
        Presses++;
        if (_keyboard) await _page.PressAtAsync(selector);
        else await _page.Locator(selector).First.ClickAsync();
    }

    /// <summary>Follows a link or sends a form whose page may be at the same address again.</summary>
    public Task SendAsync(string selector) => _page.LeaveByAsync(() => PressAsync(selector));

    /// <summary>One of a group of which one may be chosen: the Tab key comes to the group, arrows go through it.</summary>
    public async Task PickAsync(string name, string value)
    {
        var (group, wanted) = ($"input[name='{name}']", $"input[name='{name}'][value='{value}']");
        if (!_keyboard)
        {
            await TickAsync(wanted);
            return;
        }
        Presses++;
        await _page.TabToAsync(group);
        for (var choices = await _page.Locator(group).CountAsync(); choices > 0 && !await _page.IsFocusedAsync(wanted); choices--) await _page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await _page.IsFocusedAsync(wanted), $"No arrow leads to {wanted}.");
        await _page.Keyboard.PressAsync("Space");
    }

    public async Task TickAsync(string selector)
    {
        Presses++;
        if (_keyboard) await _page.PressAtAsync(selector, "Space");
        else await _page.Locator(selector).First.CheckAsync();
    }

    public Task TypeAsync(string selector, string words)
    {
        Fields++;
        return _keyboard ? _page.TypeAtAsync(selector, words) : _page.Locator(selector).First.FillAsync(words);
    }

    /// <summary>In the place of what stands there.</summary>
    public async Task ReplaceAsync(string selector, string words)
    {
        if (!_keyboard)
        {
            await TypeAsync(selector, words);
            return;
        }
        Fields++;
        await _page.TabToAsync(selector);
        await _page.Keyboard.PressAsync("ControlOrMeta+a");
        await _page.Keyboard.TypeAsync(words);
    }

    public async Task ChooseAsync(string selector, string value)
    {
        if (!_keyboard)
        {
            await _page.Locator(selector).SelectOptionAsync(value);
            return;
        }
        await _page.TabToAsync(selector);
        for (var choices = await _page.Locator($"{selector} option").CountAsync(); choices > 0 && await _page.Locator(selector).InputValueAsync() != value; choices--)
            await _page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await _page.Locator(selector).InputValueAsync());
    }

    /// <summary>The window in which files are chosen is the system's own.</summary>
    /// <param name="content">Null: the smallest document.</param>
    public async Task AttachAsync(string selector, string name, byte[]? content = null)
    {
        var file = new FilePayload { Name = name, MimeType = "application/pdf", Buffer = content ?? Steps.Pdf };
        if (_keyboard)
        {
            await _page.PressAtAsync(selector);
            await (await _choosers.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1))).SetFilesAsync(file);
        }
        else await _page.Locator(selector).SetInputFilesAsync(file);
    }

    /// <summary>The link leads to <paramref name="about"/>: others have had mails with that subject, and this one may be on its way.</summary>
    public async Task FollowMailAsync(string subject, string about)
    {
        MailedLinks++;
        var link = await _page.MailedLinkAsync(subject);
        for (var look = 0; look < 150 && !link.Contains(about, StringComparison.Ordinal); look++)
        {
            await Task.Delay(200);
            link = await _page.MailedLinkAsync(subject);
        }
        await _page.GotoAsync(link);
    }

    public Task SeesAsync(string words) => Assertions.Expect(_page.Locator("main")).ToContainTextAsync(words);
}
