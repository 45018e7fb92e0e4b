using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DurableTask.AzureStorage;

namespace GrantsPlatform.Functions.Tests.Hosting;

/// <summary>All that one instance sends to the account, until it is cut.</summary>
internal sealed class LineToTheAccount() : DelegatingHandler(new SocketsHttpHandler())
{
    private volatile bool _isCut;

    public void Cut() => _isCut = true;

    public StorageAccountClientProvider Clients(string account)
    {
        var transport = new HttpClientTransport(new HttpClient(this));
        return new StorageAccountClientProvider(
            StorageServiceClientProvider.ForBlob(account, new BlobClientOptions { Transport = transport }),
            StorageServiceClientProvider.ForQueue(account, new QueueClientOptions { Transport = transport }),
            StorageServiceClientProvider.ForTable(account, new TableClientOptions { Transport = transport }));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _isCut ? throw Gone() : base.SendAsync(request, cancellationToken);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _isCut ? throw Gone() : base.Send(request, cancellationToken);

    private static HttpRequestException Gone() => new("The instance is gone.");
}
