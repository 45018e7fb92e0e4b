using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests;

/// <summary>axe in the page itself: the package's own runner opens a page of its own for each look, which is slow.</summary>
internal static class InPageAxe
{
    /// <summary>Every rule; what holds is not written down, which takes as long as finding what does not.</summary>
    public const string Everything = "{ resultTypes: ['violations'], preload: false }";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Until the page is left.</summary>
    public static Task LoadAxeAsync(this IPage page) => page.EvaluateAsync(Script);

    /// <summary>What is wrong, each fault with its first places.</summary>
    /// <param name="options">As axe.run takes them, in JavaScript.</param>
    public static Task<string[]> FaultsAsync(this IPage page, string options) => page.EvaluateAsync<string[]>($$"""
        async () => (await axe.run(document, {{options}})).violations
          .map(found => `${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`)
        """);
}
