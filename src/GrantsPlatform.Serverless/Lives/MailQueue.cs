using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Hands messages over to the queue of mails, so that a mail server that is slow or dead holds nothing up.</summary>
public sealed class MailQueue(LifeSteps lives, IQueues queues)
{
    /// <summary>Longer than the queue tries: five attempts, each hidden for a minute at most.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public Task HandOverAsync(StreamId stream, IEnumerable<string> effects, CancellationToken cancellation) =>
        LeasedWork.HandOverAsync(lives, queues, QueueNames.Mails, Lease, stream, effects, cancellation);
}
