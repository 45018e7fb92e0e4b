using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Reading;

/// <summary>Whether the platform can serve: its store answers. Says nothing about what is inside.</summary>
public sealed class Readiness(IStore store)
{
    /// <summary>In which nothing ever happened.</summary>
    private static readonly StreamId Asked = StreamId.Named("key", "~");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Null when it is ready; otherwise why not, for the log.</summary>
    public async Task<Exception?> FindFaultAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await store.ReadStreamAsync(Asked, 0, limit.Token).ConfigureAwait(false);
            return null;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            return fault;
        }
    }
}
