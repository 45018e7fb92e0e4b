using System.Net;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Tests.SignIn;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Strangers are counted by where they come from, where they are let in; everybody else by their account.</summary>
public sealed class ComingTooOften
{
    [Theory]
    [InlineData("GET", "/verifier?dossier=x&empreinte=y", 120)]
    [InlineData("POST", "/consentements", 120)]
    [InlineData("POST", "/inscription", 20)]
    [InlineData("POST", "/mot-de-passe-oublie", 20)]
    [InlineData("POST", "/connexion", 100)]
    public async Task Turns_strangers_away_with_the_time_to_wait(string method, string path, int most)
    {
        await using var site = await SignInSite.StartAsync(leniency: 1);
        using var client = Client(site);
        for (var time = 0; time < most; time++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await AskAsync(client, method, path)).Status);
        var turned = await AskAsync(client, method, path);
        Assert.Equal(HttpStatusCode.TooManyRequests, turned.Status);
        Assert.InRange(turned.Wait!.Value.TotalSeconds, 1, 300);
        Assert.Contains("Trop d’essais en peu de temps", turned.Body);
        using var looking = await client.GetAsync("/connexion");
        Assert.Equal(HttpStatusCode.OK, looking.StatusCode);
    }

    [Theory]
    [InlineData("/dossiers/x/verifier")]
    [InlineData("/dossiers/x/complements")]
    [InlineData("/dossiers/x/envois/statutes?handler=Begin")]
    [InlineData("/organismes/x/documents/nouveau")]
    [InlineData("/organismes/x/documents/1/remplacer")]
    public async Task Uses_up_nothing_of_those_who_are_signed_in(string path)
    {
        await using var site = await SignInSite.StartAsync(leniency: 1);
        using var client = Client(site);
        for (var time = 0; time < 700; time++) Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(client, "POST", path)).Status);
        await site.PersonAsync("camille@exemple.fr");
        using var browser = site.Browse();
        await browser.SignInAsync("camille@exemple.fr", back: "/compte");
        await browser.PostAsync(path, ("a", "b"));
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Is_no_matter_of_how_many_sign_in_at_one_place()
    {
        await using var site = await SignInSite.StartAsync(leniency: 1);
        await site.PersonAsync("camille@exemple.fr");
        for (var time = 0; time < 130; time++)
        {
            using var browser = site.Browse();
            await browser.SignInAsync("camille@exemple.fr", back: "/compte");
            Assert.Equal("/compte", browser.At);
        }
    }

    [Fact]
    public async Task Is_held_against_the_person_wherever_they_sit_and_against_nobody_beside_them()
    {
        await using var site = await SignInSite.StartAsync(leniency: 1);
        await site.PersonAsync("camille@exemple.fr");
        await site.PersonAsync("lucie@exemple.fr");
        using var camille = await site.SignedInAsync("camille@exemple.fr");
        using var lucie = await site.SignedInAsync("lucie@exemple.fr");
        const string Receipt = "/verifier?dossier=x&empreinte=y";
        for (var time = 0; time < 120; time++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await camille.OpenAsync(Receipt)).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await camille.OpenAsync(Receipt)).Status);
        using var elsewhere = camille.Twin(IPAddress.Parse("127.0.0.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await elsewhere.OpenAsync(Receipt)).Status);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await lucie.OpenAsync(Receipt)).Status);
        using var stranger = site.Browse();
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await stranger.OpenAsync(Receipt)).Status);
    }

    [Theory]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("fe80::1%3", "fe80::2", true)]
    public void Is_counted_by_the_network_that_one_subscriber_has(string one, string other, bool together) =>
        Assert.Equal(together, Pacing.OriginOf(IPAddress.Parse(one)) == Pacing.OriginOf(IPAddress.Parse(other)));

    private static HttpClient Client(SignInSite site) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address.Root };

    private static async Task<(HttpStatusCode Status, TimeSpan? Wait, string Body)> AskAsync(HttpClient client, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? new FormUrlEncodedContent([new("a", "b")]) : null };
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta, await answer.Content.ReadAsStringAsync());
    }
}
