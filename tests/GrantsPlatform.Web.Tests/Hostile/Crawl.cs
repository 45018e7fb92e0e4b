using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>What somebody finds who follows every link: each form once, and each route's addresses with the names of their queries.</summary>
internal sealed class Crawl(WebFixture site)
{
    private const int MostOfARoute = 12;
    private static readonly HtmlParser Parser = new();
    private readonly List<(string Route, TemplateMatcher Matcher)> _routes = [.. site.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern).DistinctBy(pattern => pattern.RawText)
        .OrderBy(pattern => pattern.Parameters.Count).ThenByDescending(pattern => pattern.RawText!.Length)
        .Select(pattern => (pattern.RawText!, new TemplateMatcher(TemplateParser.Parse(pattern.RawText!.TrimStart('/')), new RouteValueDictionary())))];

    private readonly HashSet<string> _shapes = [];

    /// <summary>Route → names of queries that its links bear.</summary>
    public Dictionary<string, HashSet<string>> Queries { get; } = [];

    /// <summary>Routes that somebody came upon.</summary>
    public HashSet<string> Met { get; } = [];

    public string RouteOf(string path)
    {
        var plain = path.Split('?', '#')[0];
        return _routes.FirstOrDefault(route => route.Matcher.TryMatch(plain, [])).Route ?? plain;
    }

    /// <summary>The forms that nobody has found before, on these pages and on those to which they lead.</summary>
    public async Task<IReadOnlyList<ShownForm>> FormsAsync(HttpClient client, bool follow, params IEnumerable<string> from)
    {
        List<ShownForm> found = [];
        Dictionary<string, int> visits = [];
        HashSet<string> seen = [.. from];
        Queue<string> todo = new(seen);
        while (todo.TryDequeue(out var path))
        {
            var route = RouteOf(path);
            Queries.TryAdd(route, []);
            if (path.Contains('?')) Queries[route].UnionWith(path.Split('?')[1].Split('&').Select(pair => pair.Split('=')[0]));
            if (visits.GetValueOrDefault(route) >= MostOfARoute) continue;
            visits[route] = visits.GetValueOrDefault(route) + 1;
            Met.Add(route);
            using var answer = await client.GetAsync(path);
            if (answer.Headers.Location is { IsAbsoluteUri: false } onward && seen.Add(onward.ToString())) todo.Enqueue(onward.ToString());
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            using var document = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
            found.AddRange(ShownForm.On(path, document).Where(form => _shapes.Add(form.Shape(RouteOf(form.Action)))));
            foreach (var link in document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                if (follow && link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && seen.Add(link)) todo.Enqueue(link);
        }
        return found;
    }

    /// <summary>The form again, as its page shows it now; null when it no longer does.</summary>
    public static async Task<ShownForm?> AgainAsync(HttpClient client, ShownForm form)
    {
        using var answer = await client.GetAsync(form.Page);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return null;
        using var document = Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
        return ShownForm.On(form.Page, document).FirstOrDefault(other => other.IsAgain(form));
    }
}
