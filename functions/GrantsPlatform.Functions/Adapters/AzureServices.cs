using GrantsPlatform.Serverless;
using GrantsPlatform.Serverless.Names;
using SendGrid;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>The cloud's services as the platform knows them.</summary>
internal static class AzureServices
{
    /// <summary>Makes the queues that are missing; the platform makes what else it needs.</summary>
    public static async Task<CloudServices> OpenAsync(ServerlessSettings settings, CancellationToken cancellation)
    {
        var storage = StorageClients.Of(settings.Storage);
        var queues = new SdkQueues(storage.Queues);
        await queues.CreateAsync(QueueNames.All, cancellation).ConfigureAwait(false);
        return new CloudServices(
            new SdkTables(storage.Tables),
            new SdkBlobs(storage.Blobs.GetBlobContainerClient(ContainerNames.Files)),
            new SdkBlobs(storage.Blobs.GetBlobContainerClient(ContainerNames.Uploads)),
            queues,
            new SendGridDelivery(MailClientOf(settings.Mail), settings.Mail.From));
    }

    /// <summary>One for all mails; connections are made anew now and then, as addresses of names change.</summary>
    internal static SendGridClient MailClientOf(MailSettings settings)
    {
        var options = new SendGridClientOptions { ApiKey = settings.Key };
        if (settings.Host is { } host) options.Host = host;
        return new SendGridClient(new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }), options);
    }
}
