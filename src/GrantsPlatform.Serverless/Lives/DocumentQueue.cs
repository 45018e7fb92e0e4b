using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Hands documents over to the queue of documents: each is made by a run of its own, which may take minutes.</summary>
public sealed class DocumentQueue(LifeSteps lives, IQueues queues)
{
    /// <summary>Longer than a document may take, with a turn in the queue before it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(45);

    public Task HandOverAsync(StreamId stream, IEnumerable<string> effects, CancellationToken cancellation) =>
        LeasedWork.HandOverAsync(lives, queues, QueueNames.Documents, Lease, stream, effects, cancellation);
}
