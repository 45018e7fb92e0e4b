using GrantsPlatform.Files.Scanning;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Downloads;

public static class DataFolder
{
    /// <summary>What the web application keeps beside the store: files that people send, in "files" and "uploads".</summary>
    /// <param name="folder">The data folder.</param>
    public static IServiceCollection AddDataFolder(this IServiceCollection services, string folder)
    {
        services.AddSingleton(new UploadOptions(folder)).AddSingleton<IVirusScan, NoVirusScan>();
        services.AddSingleton<IFileStore>(_ => DiskFileStore.Open(new DiskFileStoreOptions(folder)));
        services.AddSingleton<IUploads>(provider => DiskUploads.Open(
            provider.GetRequiredService<UploadOptions>(), provider.GetRequiredService<IFileStore>(), provider.GetRequiredService<IVirusScan>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
