using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using GrantsPlatform.Serverless;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>The clients of the one storage account, made once: with the platform's identity in the cloud, with a connection string on a developer's machine.</summary>
internal sealed record StorageClients(TableServiceClient Tables, BlobServiceClient Blobs, QueueServiceClient Queues)
{
    public static StorageClients Of(StorageSettings settings)
    {
        // As host.json says that the host reads.
        var queues = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        if (settings.ConnectionString is { } connection)
            return new StorageClients(new TableServiceClient(connection), new BlobServiceClient(connection), new QueueServiceClient(connection, queues));

        var credential = new ManagedIdentityCredential(
            settings.Identity is { } identity ? ManagedIdentityId.FromUserAssignedClientId(identity) : ManagedIdentityId.SystemAssigned);
        return new StorageClients(
            new TableServiceClient(EndpointOf("table"), credential), new BlobServiceClient(EndpointOf("blob"), credential),
            new QueueServiceClient(EndpointOf("queue"), credential, queues));

        Uri EndpointOf(string service) => new($"https://{settings.Account}.{service}.core.windows.net");
    }
}
