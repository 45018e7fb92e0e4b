using Azure.Storage.Queues;
using GrantsPlatform.Serverless.Lives;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>The queues of the account through the service's own client, which must write base 64, as host.json says the host reads.</summary>
internal sealed class SdkQueues(QueueServiceClient service) : IQueues
{
    /// <summary>The service's own would be seven days, after which a message is lost in silence.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public async Task CreateAsync(IEnumerable<string> queues, CancellationToken cancellation)
    {
        foreach (var queue in queues)
            await Storage.CallAsync(() => service.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation).ConfigureAwait(false);
    }

    public Task SendAsync(string queue, string text, CancellationToken cancellation) => Storage.CallAsync(
        () => service.GetQueueClient(queue).SendMessageAsync(text, visibilityTimeout: null, timeToLive: Forever, cancellationToken: cancellation), cancellation);
}
