using System.Net;
using GrantsPlatform.Web.Tests.SignIn;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>From one address, whoever asks: the limits stand before everything that costs something.</summary>
public sealed class ComingTooOften
{
    [Theory]
    [InlineData("GET", "/verifier?dossier=x&empreinte=y", 120)]
    [InlineData("POST", "/dossiers/x/verifier", 120)]
    [InlineData("POST", "/dossiers/x/complements", 120)]
    [InlineData("POST", "/consentements", 120)]
    [InlineData("POST", "/dossiers/x/envois/statutes?handler=Begin", 600)]
    [InlineData("POST", "/organismes/x/documents/nouveau", 600)]
    [InlineData("POST", "/organismes/x/documents/1/remplacer", 600)]
    public async Task Is_turned_away_with_the_time_to_wait(string method, string path, int most)
    {
        await using var site = await SignInSite.StartAsync(leniency: 1);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address.Root };
        async Task<HttpResponseMessage> AskAsync() =>
            await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? new FormUrlEncodedContent([new("a", "b")]) : null });
        for (var time = 0; time < most; time++)
        {
            using var taken = await AskAsync();
            Assert.NotEqual(HttpStatusCode.TooManyRequests, taken.StatusCode);
        }
        using var turned = await AskAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, turned.StatusCode);
        Assert.InRange(turned.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
        Assert.Contains("Trop d’essais en peu de temps", await turned.Content.ReadAsStringAsync());
        using var looking = await client.GetAsync("/connexion");
        Assert.Equal(HttpStatusCode.OK, looking.StatusCode);
    }
}
