using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Tests.Hostile;
using GrantsPlatform.Web.Tests.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Doors;

/// <summary>Everybody of the demonstration goes wherever a page lets them: no page shows a way that its reader may not go.</summary>
[Collection(Site.Name)]
public sealed class FollowingEveryLink(WebFixture site)
{
    private const int MostOfARoute = 8;

    /// <summary>One agent holds roles of a programme and administers the platform: what leads them to a page and what lets them act there differ.</summary>
    private const string AgentAndAdministrator = "p-dd-32";

    private static readonly HtmlParser Parser = new();

    private readonly Crawl _routes = new(site);

    [Fact]
    public async Task Meets_no_door_that_is_shut()
    {
        await site.DoAsync(AccountState.IdOf(AgentAndAdministrator), new GrantRole(Role.Administrator, null, null));
        await Bodies.RegisterAsync(site, "sans-dossier", Bodies.SiretOf("sans-dossier"));
        List<string> shut = [];
        var pages = 0;
        foreach (var account in site.Services.GetRequiredService<IDemonstration>().Personas.Select(persona => (string?)persona.AccountId).Append(null))
            pages += await FollowAsync(account, shut);
        Assert.True(pages > 1_000, $"Only {pages} pages were seen: the links lead nowhere any more.");
        Assert.True(shut.Count == 0, $"{shut.Count}:\n{string.Join('\n', shut.Take(60))}");
    }

    /// <summary>How many pages were seen.</summary>
    private async Task<int> FollowAsync(string? account, List<string> shut)
    {
        using var client = await site.ClientAsync(account);
        Dictionary<string, int> visits = [];
        // From the start, from an organisation that no file leads to, and from those of files.
        HashSet<string> seen = ["/", "/organismes/sans-dossier", "/organismes/rencontres-et-loisirs", "/organismes/groupe-sos-aude"];
        Queue<(string Path, string From)> todo = new(seen.Select(path => (path, "")));
        while (todo.TryDequeue(out var next))
        {
            var route = _routes.RouteOf(next.Path);
            if ((visits[route] = visits.GetValueOrDefault(route) + 1) > MostOfARoute) continue;
            using var answer = await client.GetAsync(next.Path);
            if (next.From.Length > 0 && answer.StatusCode is (HttpStatusCode.NotFound or HttpStatusCode.Forbidden)) shut.Add($"{account ?? "nobody"}: {next.From} leads to {next.Path}, which answers {(int)answer.StatusCode}");
            if (answer.Headers.Location is { IsAbsoluteUri: false } onward && seen.Add(onward.ToString())) todo.Enqueue((onward.ToString(), next.Path));
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            using var document = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            foreach (var link in LinksOf(document))
                if (seen.Add(link)) todo.Enqueue((link, next.Path));
        }
        return visits.Values.Sum();
    }

    private static IEnumerable<string> LinksOf(IDocument document) =>
        from element in document.QuerySelectorAll("a[href], form[method=get][action], link[rel=alternate][href]")
        let link = (element.GetAttribute("href") ?? element.GetAttribute("action") ?? "").Split('#')[0]
        where link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)
        select link;
}
