using GrantsPlatform.Web.Tests.Doors;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>What a request says of its host is anybody's word: no page, no feed and no receipt repeats it, nor leads there.</summary>
[Collection(Site.Name)]
public sealed class NamingAnotherHost(WebFixture site)
{
    private const string Evil = "evil.example";

    [Theory]
    [InlineData(null)]
    [InlineData("p-rencontres-et-loisirs")]
    [InlineData("p-rencontres-et-loisirs-direction")]
    [InlineData("p-administration")]
    public async Task Is_repeated_nowhere(string? account)
    {
        using var client = await site.ClientAsync(account);
        List<string> repeated = [];
        foreach (var route in Routes.Of(site))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, route.Address(Routes.Own));
            request.Headers.Host = Evil;
            request.Headers.Add("X-Forwarded-Host", Evil);
            using var answer = await client.SendAsync(request);
            var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value));
            if ($"{headers}\n{await answer.Content.ReadAsStringAsync()}".Contains(Evil, StringComparison.OrdinalIgnoreCase)) repeated.Add(route.RoutePattern.RawText!);
        }
        Assert.Empty(repeated);
    }
}
