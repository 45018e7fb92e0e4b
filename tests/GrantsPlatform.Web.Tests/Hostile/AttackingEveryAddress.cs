using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Every route, with what no link of ours holds in its parameters and in its query; sent as it is, without the client's tidying.</summary>
[Collection(Besieged.Name)]
public sealed class AttackingEveryAddress(WebFixture site, ITestOutputHelper output)
{
    private static readonly string?[] People = [null, "p-rencontres-et-loisirs-direction", "p-instruction"];

    private static readonly string[] Garbage =
    [
        "..", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "%2F", "%5C..%5C", "%00", "a%00b", "%0D%0ASet-Cookie:%20a=b", "%FF%FE", "%ED%A0%80", "%F0%9F%92%A9%E2%80%AE", "~", "-1", "0",
        "99999999999999999999", "NaN", "%3Cscript%3Eh0stile%3C%2Fscript%3E", "'%20OR%201=1--", "%7B0%7D", "CON", "a%3Bb", "%25", "*", new string('a', 3_000),
    ];

    private static readonly string[] Queries =
        ["retour", "handler", "page", "q", "etat", "territoire", "organisme", "bientot", "dossier", "empreinte", "lien", "after", "organisation", "depuis", "id", "offset", "jeton", "area", "code", "state", "error"];

    private static readonly Dictionary<string, string> Known = new()
    {
        ["call"] = WebFixture.Open, ["application"] = "cllaj-01", ["organisation"] = "rencontres-et-loisirs", ["section"] = "projet", ["field"] = "statutes", ["number"] = "1",
        ["account"] = "p-rencontres-et-loisirs", ["what"] = "siret", ["status"] = "404", ["provider"] = "none", ["hash"] = new string('0', 64), ["name"] = "cahier.pdf",
    };

    private IEnumerable<RoutePattern> Routes => site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern).DistinctBy(pattern => pattern.RawText);

    [Fact]
    public async Task Finds_none_that_breaks()
    {
        var attack = new Attack(site);
        foreach (var account in People)
        {
            using var client = await site.ClientAsync(account);
            foreach (var route in Routes)
            {
                foreach (var spoilt in route.Parameters)
                    foreach (var value in Garbage) await AskAsync(attack, client, Path(route, spoilt.Name, value), "a spoilt address");
                foreach (var (name, value) in Queries.SelectMany(name => Garbage.Where((_, at) => at % 6 == name.Length % 6).Select(value => (name, value))))
                    await AskAsync(attack, client, $"{Path(route, null, "")}?{name}={value}&{name}=x&{name}[]=y", "a spoilt query");
            }
        }
        output.WriteLine($"{attack.Sent} requests");
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }

    [Theory]
    [InlineData("//example.org")]
    [InlineData("https://example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("\\\\example.org")]
    [InlineData("%2F%2Fexample.org")]
    [InlineData("/%09/example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//example.org")]
    [InlineData("/\t/example.org")]
    public async Task Leads_nobody_elsewhere(string back)
    {
        using var client = await site.ClientAsync("p-rencontres-et-loisirs");
        foreach (var page in (string[])["/connexion", "/inscription", "/deconnexion"])
        {
            using var answer = await client.GetAsync($"{page}?retour={Uri.EscapeDataString(back)}");
            Assert.True((int)answer.StatusCode < 500);
            if (answer.Headers.Location is not { } onward) continue;
            var target = new Uri(site.Address, onward);
            Assert.True(!onward.IsAbsoluteUri && target.Authority == site.Address.Authority && target.Scheme == site.Address.Scheme, $"{page} leads to {onward}.");
        }
    }

    [Fact]
    public async Task Knows_no_other_methods()
    {
        var attack = new Attack(site);
        using var client = await site.ClientAsync("p-rencontres-et-loisirs-direction");
        foreach (var path in Routes.Select(route => Path(route, null, "")))
        {
            foreach (var method in (string[])["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "GETT", "HEAD"])
                await attack.SendAsync(client, "another method", new HttpRequestMessage(new HttpMethod(method), path));
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            using var get = await client.GetAsync(path);
            if (head.StatusCode != get.StatusCode) attack.Note($"HEAD {path} answers {(int)head.StatusCode}, GET {(int)get.StatusCode}");
            using var trace = await client.SendAsync(new HttpRequestMessage(HttpMethod.Trace, path));
            if (trace.IsSuccessStatusCode && !path.StartsWith("/erreur", StringComparison.Ordinal)) attack.Note($"TRACE {path} answers {(int)trace.StatusCode}");
        }
        Assert.True(attack.Found.Count == 0, string.Join('\n', attack.Found));
    }

    private async Task AskAsync(Attack attack, HttpClient client, string path, string how)
    {
        // The client would otherwise resolve dots before anybody sees them.
        var address = new Uri($"{site.Address.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        await attack.SendAsync(client, how, new HttpRequestMessage(HttpMethod.Get, address));
    }

    private static string Path(RoutePattern route, string? spoilt, string value) => "/" + string.Join('/', route.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternParameterPart parameter => parameter.Name == spoilt ? value : Known.GetValueOrDefault(parameter.Name, "unknown"),
        RoutePatternLiteralPart literal => literal.Content,
        _ => "",
    }))));
}
