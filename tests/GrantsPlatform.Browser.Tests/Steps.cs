using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

/// <summary>What every journey does again and again.</summary>
internal static class Steps
{
    public static async Task SignInAsync(this IPage page, string persona)
    {
        await page.GotoAsync("/demonstration/comptes");
        await page.Locator($"form:has(input[value='{persona}']) button").ClickAsync();
    }

    /// <summary>No violation of any of axe's rules, or a failure that names each with its place.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{page.Url}\n" + string.Join("\n", result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
    }
}
