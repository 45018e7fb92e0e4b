using System.Net;
using System.Reflection;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Tests.Errors;

/// <summary>Nothing can be read any more, and somebody who is signed in asks for a page.</summary>
public sealed class AnOutage
{
    [Fact]
    public async Task Is_told_on_a_page_that_reads_nothing()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        await client.GetAsync("/entrer");

        using var answer = await client.GetAsync("/composants");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter!.Delta);
        Assert.Contains("La plateforme est momentanément indisponible", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<WebApplication> StartAsync()
    {
        var clock = new SimulatedClock(new DateTimeOffset(2025, 5, 5, 9, 0, 0, TimeSpan.Zero));
        var store = DispatchProxy.Create<IStore, Broken>();
        var platform = Platform.Over(store, Path.GetTempPath(), clock, oneByOne: true);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddGrantsWeb(new WebOptions { SecureCookies = false, Secret = new byte[32] }, platform.Runtime, clock);
        var app = builder.Build();
        app.Use((context, next) => context.Request.Path == "/entrer" ? SignInCookie.ShowAsync(context, "p", "s") : next(context));
        app.UseGrantsWeb();
        await app.StartAsync();
        return app;
    }

    public class Broken : DispatchProxy
    {
        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => throw new IOException("The disk is gone.");
    }
}
