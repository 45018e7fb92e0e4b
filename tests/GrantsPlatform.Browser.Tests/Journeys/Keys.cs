using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>Who has no mouse: each stop of the Tab key is looked at on the way.</summary>
internal static class Keys
{
    /// <summary>Nothing, or what is wrong with where focus is: not to be seen, or out of order.</summary>
    private const string Stop = """
        () => {
          const stop = document.activeElement;
          if (!stop || stop === document.body) { window.lastStop = null; return null; }
          const of = `<${stop.tagName.toLowerCase()}> ${(stop.name || stop.innerText || stop.id).slice(0, 40)}`;
          const style = getComputedStyle(stop);
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          if (!outlined && style.boxShadow === 'none') return `${of}: focus is not to be seen`;
          const box = stop.getBoundingClientRect();
          if (box.width === 0 || box.height === 0 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `${of}: outside of what is shown`;
          if (stop.tabIndex > 0) return `${of}: takes a turn of its own`;
          const last = window.lastStop;
          window.lastStop = stop;
          if (last?.isConnected && !(last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)) return `${of}: comes after what follows it`;
          return null;
        }
        """;

    /// <summary>By the Tab key alone, as far as a person would be ready to go.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        // What a save brings comes when it comes: nobody goes there with the Tab key before they see it.
        for (var look = 0; look < 600 && !await page.EvaluateAsync<bool>("selector => [...document.querySelectorAll(selector)].some(one => one.checkVisibility())", selector); look++) await Task.Delay(100);
        await page.EvaluateAsync("() => { window.lastStop = null; }");
        for (var presses = 0; presses < 150; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Stop) is { } wrong) Assert.Fail($"{page.Url}: {wrong}.");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
        }
        Assert.Fail($"Tab never comes to {selector} on {page.Url}.");
    }

    public static async Task PressAtAsync(this IPage page, string selector, string key = "Enter")
    {
        await page.TabToAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    public static async Task TypeAtAsync(this IPage page, string selector, string words)
    {
        await page.TabToAsync(selector);
        await page.Keyboard.TypeAsync(words);
    }

    public static Task<bool> IsFocusedAsync(this IPage page, string selector) =>
        page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);
}
