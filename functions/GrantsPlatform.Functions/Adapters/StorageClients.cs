using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using GrantsPlatform.Serverless;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>The clients of the one storage account, made once: with the platform's identity in the cloud, with a connection string on a developer's machine.</summary>
internal sealed record StorageClients(TableServiceClient Tables, BlobServiceClient Blobs, QueueServiceClient Queues)
{
    public static StorageClients Of(StorageSettings settings) => Of(settings, Patience.OfPages);

    public static StorageClients Of(StorageSettings settings, Patience patience)
    {
        var tables = patience.On(new TableClientOptions());
        var blobs = patience.On(new BlobClientOptions());
        // As host.json says that the host reads.
        var queues = patience.On(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        if (settings.ConnectionString is { } connection)
            return new StorageClients(new TableServiceClient(connection, tables), new BlobServiceClient(connection, blobs), new QueueServiceClient(connection, queues));

        var credential = new ManagedIdentityCredential(patience.On(new ManagedIdentityCredentialOptions(
            settings.Identity is { } identity ? ManagedIdentityId.FromUserAssignedClientId(identity) : ManagedIdentityId.SystemAssigned)));
        return new StorageClients(
            new TableServiceClient(EndpointOf("table"), credential, tables), new BlobServiceClient(EndpointOf("blob"), credential, blobs),
            new QueueServiceClient(EndpointOf("queue"), credential, queues));

        Uri EndpointOf(string service) => new($"https://{settings.Account}.{service}.core.windows.net");
    }
}
