using System.Net;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Runtime.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Observing;
using GrantsPlatform.Web.Security.OpenId;
using GrantsPlatform.Web.Warming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Host.Serving;

/// <summary>Kestrel on loopback around the web application.</summary>
internal static class WebHost
{
    /// <param name="port">0: any that is free.</param>
    /// <param name="clamdSocket">Of the antivirus; null: none.</param>
    /// <param name="receiving">How much may be sent; null: the usual.</param>
    public static WebApplication Build(
        ServedPlatform served, StoreFolder folder, int port, IReadOnlyList<OpenIdOptions>? providers = null, int leniency = 1, string? clamdSocket = null, UploadOptions? receiving = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Keys lie in the data folder, which is as private as the store beside them: the framework's advice to encrypt them says nothing new.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var keys = served.Keys;
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton(keys.Protection).AddSingleton(keys.Address);
        if (served.First is { } first) builder.Services.AddSingleton(first);
        builder.Services.AddGrantsWeb(new WebOptions { SecureCookies = keys.IsReachedByTls, Secret = keys.Secret, Providers = providers ?? [], Leniency = leniency }, served.Platform.Runtime, served.Platform.Clock);
        builder.Services.AddObservation();
        builder.Services.AddDataFolder(folder.Path, clamdSocket, receiving).AddSingleton(served.Files);
        // A demonstration's clock jumps over the time that whoever attaches a file is given.
        if (served.Demonstration is null)
            builder.Services.AddSingleton(served.Platform.Store).AddSingleton<IChain>(served.Platform.Store).AddSingleton<FileSweep>().AddHostedService<Housekeeping>().AddHostedService<DailySeal>();
        if (served.Demonstration is { } demonstration) builder.Services.AddSingleton(demonstration);
        if (keys.IsAddressKnown) builder.Services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor);
        RequestDelegate? web = null;
        builder.Services.AddWarmingUp(_ => web.Required("the web application"));
        var app = builder.Build();
        // Only what a proxy on this machine says is believed; the address that people typed needs nobody to say it.
        if (keys.IsAddressKnown) app.UseForwardedHeaders();
        app.Use(next => web = next);
        app.UseGrantsWeb();
        // What cannot be right about them is said at the start, not to the first who sends a file.
        app.Services.GetRequiredService<IUploads>();
        if (!keys.IsAddressKnown) app.Lifetime.ApplicationStarted.Register(() => keys.Address.Root = new Uri(app.Urls.First()));
        return app;
    }
}
