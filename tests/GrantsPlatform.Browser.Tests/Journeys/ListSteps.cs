using Microsoft.Playwright;

namespace GrantsPlatform.Browser.Tests.Journeys;

/// <summary>What somebody makes of a work list: its columns, a view under a name, and the way back to it from a file.</summary>
internal static class ListSteps
{
    private const string Keeping = "details:has(form[action*='handler=SaveView'])";
    private const string List = "**/instruction/appels/*";

    /// <summary>A column more, and the first one moved.</summary>
    public static async Task ArrangeColumnsAsync(Walker agent)
    {
        await agent.PressAsync($"{Keeping} > summary");
        await agent.PressAsync("main a[href*='/colonnes']", "**/colonnes*");
        await agent.SendAsync("button[name='down'][value='applicant']");
        await agent.TickAsync("input[name='Shown'][value='project']");
        await agent.PressAsync("main form .actions button[class='button']", List);
        await agent.SeesAsync("Les colonnes de votre liste sont enregistrées.");
        await Assertions.Expect(agent.Page.Locator("main th[scope='col']:has-text('Projet')")).ToHaveCountAsync(1);
        Assert.True(await IndexOfAsync(agent, "Département") < await IndexOfAsync(agent, "Organisme"), "The columns stand as before.");
    }

    /// <summary>Leaves for the whole list, and comes back by the name.</summary>
    public static async Task KeepAViewAsync(Walker agent, string name)
    {
        var kept = new Uri(agent.Page.Url).Query;
        var whole = new Uri(agent.Page.Url).AbsolutePath + "?vue=tous";
        await agent.PressAsync($"{Keeping} > summary");
        await agent.TypeAsync("input[name='ViewName']", name);
        await agent.SendAsync("form[action*='handler=SaveView'] .actions button");
        await agent.SeesAsync("La vue est enregistrée.");
        await agent.Page.GotoAsync(whole);
        await agent.PressAsync($"{Keeping} > summary");
        await Assertions.Expect(agent.Page.Locator("ul[aria-label='Vos vues'] a")).ToHaveTextAsync(name);
        await agent.SendAsync("ul[aria-label='Vos vues'] a");
        Assert.Equal(kept, new Uri(agent.Page.Url).Query);
    }

    /// <summary>To the first file, and back to the list as it was.</summary>
    public static async Task ReturnsFromAFileAsync(Walker agent)
    {
        var list = new Uri(agent.Page.Url).PathAndQuery;
        await agent.PressAsync("main table tbody th a", "**/instruction/dossiers/**");
        await agent.PressAsync("nav.walk a[data-key='u']", List);
        Assert.Equal(list, new Uri(agent.Page.Url).PathAndQuery);
    }

    private static async Task<int> IndexOfAsync(Walker agent, string column) =>
        (await agent.Page.Locator("main thead th[scope='col']").AllInnerTextsAsync()).ToList().FindIndex(words => words.Contains(column, StringComparison.Ordinal));
}
