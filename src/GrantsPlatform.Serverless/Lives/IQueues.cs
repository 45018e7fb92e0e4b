using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>The queues of the storage account: texts below 48 KB, at least once, in no order. What cannot be done now throws <see cref="StoreUnavailableException"/>.</summary>
public interface IQueues
{
    Task SendAsync(string queue, string text, CancellationToken cancellation);
}
