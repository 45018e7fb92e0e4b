using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>A platform at a public address over TLS, behind a proxy that tells it neither host nor scheme, or a wrong one.</summary>
public sealed partial class ReachedThroughAProxy : IAsyncLifetime, IAsyncDisposable
{
    private const string Public = "https://appels.exemple.fr";
    private readonly Faults _faults = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("evil.example", "http")]
    [InlineData("127.0.0.1:5080", null)]
    [InlineData("appels.exemple.fr", "https")]
    public async Task Lets_people_sign_in_whatever_the_request_says(string host, string? scheme)
    {
        using var page = await AskAsync(HttpMethod.Get, "/connexion", host, scheme);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        var cookie = page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-saisie", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        using var answer = await AskAsync(HttpMethod.Post, "/connexion", host, scheme, cookie.Split(';')[0], new("jeton", token), new("Mail", "camille@exemple.fr"), new("Password", "rouge vif"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(_faults.Take());
    }

    /// <summary>Whether a form comes from the platform's own pages is told by its public address: neither a proxy's inner name nor a host that an attacker names says so.</summary>
    [Theory]
    [InlineData("127.0.0.1:5080", Public, HttpStatusCode.Unauthorized)]
    [InlineData("evil.example", "https://evil.example", HttpStatusCode.Redirect)]
    [InlineData("evil.example", Public, HttpStatusCode.Unauthorized)]
    [InlineData("appels.exemple.fr", Public, HttpStatusCode.Unauthorized)]
    [InlineData("appels.exemple.fr", "http://appels.exemple.fr:8080", HttpStatusCode.Redirect)]
    public async Task Keeps_what_was_typed_on_its_own_pages_and_nothing_that_others_send(string host, string origin, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/compte/notifications") { Content = new FormUrlEncodedContent([new("Muted", "appels")]) };
        request.Headers.Host = host;
        request.Headers.Add("Origin", origin);
        using var answer = await _client.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, (await answer.Content.ReadAsStringAsync()).Contains("name=\"Kept\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/appels.atom")]
    [InlineData("/appels.ics")]
    public async Task Gives_its_own_address_whatever_the_request_says(string feed)
    {
        using var answer = await AskAsync(HttpMethod.Get, feed, "evil.example", "http");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("evil.example", text);
        if (feed.EndsWith("atom", StringComparison.Ordinal)) Assert.Contains($"{Public}/appels", text);
    }

    public async Task InitializeAsync()
    {
        var clock = new SimulatedClock(new DateTimeOffset(2025, 5, 5, 9, 0, 0, TimeSpan.Zero));
        var platform = Platform.Over(new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas), Path.GetTempPath(), clock, oneByOne: true);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_faults);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(new PublicAddress(new Uri(Public), isGiven: true));
        builder.Services.AddGrantsWeb(new WebOptions { Secret = new byte[32] }, platform.Runtime, clock);
        _app = builder.Build();
        _app.UseGrantsWeb();
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string host, string? scheme, string? cookie = null, params KeyValuePair<string, string>[] fields)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Host = host;
        if (scheme is not null) request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        if (fields.Length > 0) request.Content = new FormUrlEncodedContent(fields);
        return await _client.SendAsync(request);
    }

    [GeneratedRegex("name=\"jeton\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
