using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Downloads;

public static partial class DataFolder
{
    /// <summary>What the web application keeps beside the store: files that people send, in "files" and "uploads".</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="clamdSocket">Where the antivirus listens; null: files rest on their inspection alone.</param>
    /// <param name="receiving">How much may be sent; the usual where it is null.</param>
    public static IServiceCollection AddDataFolder(this IServiceCollection services, string folder, string? clamdSocket = null, UploadOptions? receiving = null)
    {
        services.AddSingleton(provider => (receiving ?? new UploadOptions(folder)) with { OnScan = verdict => ScannedBadly(provider.GetRequiredService<ILogger<UploadOptions>>(), verdict) });
        services.AddSingleton<IVirusScan>(_ => clamdSocket is null ? new NoVirusScan() : new ClamdScan(new ClamdOptions(clamdSocket)));
        services.AddSingleton<IFileStore>(provider => DiskFileStore.Open(new DiskFileStoreOptions(folder) { Clock = provider.GetRequiredService<TimeProvider>() }));
        services.AddSingleton<IUploads>(provider => DiskUploads.Open(
            provider.GetRequiredService<UploadOptions>(), provider.GetRequiredService<IFileStore>(), provider.GetRequiredService<IVirusScan>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The antivirus answered {Verdict}.")]
    private static partial void ScannedBadly(ILogger logger, string verdict);
}
