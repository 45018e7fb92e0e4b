using System.Net;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Web;
using GrantsPlatform.Web.Downloads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Host.Serving;

/// <summary>Kestrel on loopback around the web application.</summary>
internal static class WebHost
{
    private const long LargestBody = 64L * 1024 * 1024;

    /// <param name="port">0: any that is free.</param>
    /// <param name="clamdSocket">Of the antivirus; null: none.</param>
    public static WebApplication Build(ServedPlatform served, StoreFolder folder, int port, string? clamdSocket = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Keys lie in the data folder, which is as private as the store beside them: the framework's advice to encrypt them says nothing new.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddDataProtection().SetApplicationName("GrantsPlatform").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "keys")));
        builder.Services.AddGrantsWeb(new WebOptions { SecureCookies = false }, served.Platform.Runtime, served.Platform.Clock);
        builder.Services.AddDataFolder(folder.Path, clamdSocket);
        if (served.Demonstration is { } demonstration) builder.Services.AddSingleton(demonstration);
        var app = builder.Build();
        app.UseGrantsWeb();
        return app;
    }
}
