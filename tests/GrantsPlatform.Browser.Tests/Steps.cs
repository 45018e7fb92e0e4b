using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

/// <summary>What every journey does again and again.</summary>
internal static partial class Steps
{
    /// <summary>The smallest document that is taken in.</summary>
    public static readonly byte[] Pdf = System.Text.Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static async Task SignInAsync(this IPage page, string persona)
    {
        await page.GotoAsync("/demonstration/comptes");
        await page.LeaveByAsync(() => page.Locator($"form:has(input[value='{persona}']) button").ClickAsync());
    }

    /// <summary>Waits until the address is this, with <c>*</c> for any part of one segment and <c>**</c> for anything.</summary>
    public static Task ArriveAsync(this IPage page, string address)
    {
        var pattern = Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return page.ArriveAsync(url => Regex.IsMatch(url, $"^{pattern}$"));
    }

    /// <summary>
    /// Until the page is there and its scripts have begun. It is asked again and again: the driver's own wait listens for one moment, and misses a page that
    /// arrives while it begins to listen.
    /// </summary>
    public static Task ArriveAsync(this IPage page, Func<string, bool> isThere) => page.ArriveAsync("true", isThere);

    /// <summary>Does it and waits for the page that comes of it, at whatever address: the one that was there is gone then.</summary>
    public static async Task LeaveByAsync(this IPage page, Func<Task> press)
    {
        await page.EvaluateAsync("() => { window.isBefore = true; }");
        await press();
        await page.ArriveAsync("!window.isBefore", _ => true);
    }

    private static async Task ArriveAsync(this IPage page, string isNew, Func<string, bool> isThere)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                if (await page.EvaluateAsync<string>($"() => {isNew} && performance.getEntriesByType('navigation')[0]?.domContentLoadedEventEnd > 0 ? location.href : ''") is { Length: > 0 } url && isThere(url)) return;
            }
            catch (PlaywrightException)
            {
                // Left while it was asked.
            }
            if (Stopwatch.GetElapsedTime(started) > TimeSpan.FromMinutes(1)) throw new TimeoutException($"The page stays at {page.Url}.");
            await Task.Delay(25);
        }
    }

    /// <summary>Whoever closes the page is asked first; they stay.</summary>
    public static async Task AsksBeforeItIsLeftAsync(this IPage page)
    {
        var asked = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.SetResult(dialog.Type);
            await dialog.DismissAsync();
        };
        await page.CloseAsync(new() { RunBeforeUnload = true });
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    /// <summary>Shows the words by itself, or when it is loaded again: what somebody else does comes a moment after it is done.</summary>
    public static async Task ShowsInTimeAsync(this IPage page, string selector, string words, bool byItself)
    {
        for (var look = 0; !byItself && look < 100; look++)
        {
            await page.ReloadAsync();
            if ((await page.Locator(selector).InnerTextAsync()).Contains(words, StringComparison.Ordinal)) return;
            await Task.Delay(100);
        }
        await Assertions.Expect(page.Locator(selector)).ToContainTextAsync(words);
    }

    /// <summary>No violation of any of axe's rules, or a failure that names each with its place.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        await page.LoadAxeAsync();
        var faults = await page.FaultsAsync(InPageAxe.Everything);
        Assert.True(faults.Length == 0, $"{page.Url}\n" + string.Join("\n", faults));
    }

    /// <summary>The first link of the latest mail with the subject, waited for: mails leave after what they tell.</summary>
    public static async Task<string> MailedLinkAsync(this IPage page, string subject) => Address().Match(await page.MailAsync(subject)).Value;

    /// <summary>The code that the latest mail with the subject brings.</summary>
    public static async Task<string> MailedCodeAsync(this IPage page, string subject) => OneTimeCode().Match(await page.MailAsync(subject)).Value;

    private static async Task<string> MailAsync(this IPage page, string subject)
    {
        for (var look = 0; look < 150; look++)
        {
            await page.GotoAsync("/demonstration/courriers");
            var mail = page.Locator("details", new() { HasText = subject });
            if (await mail.CountAsync() > 0) return await mail.First.TextContentAsync() ?? "";
            await Task.Delay(200);
        }
        throw new InvalidOperationException($"No mail says “{subject}”.");
    }

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")]
    private static partial Regex OneTimeCode();
}
