using System.Net;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>As a host in earnest mounts the application: behind TLS.</summary>
public sealed class CookiesOverTls
{
    [Fact]
    public async Task Are_out_of_reach_of_scripts_of_plain_connections_and_of_neighbours()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        using var entered = await client.GetAsync("/entrer");
        using var asked = await client.GetAsync("/connexion");
        var cookies = new[] { entered, asked }.Where(answer => answer.Headers.Contains("Set-Cookie")).SelectMany(answer => answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Equal(["__Host-dit", "__Host-saisie", "__Host-session"], cookies.Select(cookie => cookie.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("samesite=(lax|strict)", cookie);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static async Task<WebApplication> StartAsync()
    {
        var clock = new SimulatedClock(new DateTimeOffset(2025, 5, 5, 9, 0, 0, TimeSpan.Zero));
        var platform = Platform.Over(new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas), Path.GetTempPath(), clock, oneByOne: true);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddGrantsWeb(new WebOptions { Secret = new byte[32] }, platform.Runtime, clock);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Request.Scheme = "https";
            return context.Request.Path == "/entrer" ? SignInCookie.ShowAsync(context, "p", "s") : next(context);
        });
        app.UseGrantsWeb();
        await app.StartAsync();
        return app;
    }
}
