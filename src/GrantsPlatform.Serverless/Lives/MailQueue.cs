using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>
/// Hands messages over to the queue of mails, so that a mail server that is slow or dead holds nothing up. Leased first: a message that the queue loses
/// falls due again, and one that is queued is not queued again meanwhile.
/// </summary>
public sealed class MailQueue(LifeSteps lives, IQueues queues)
{
    /// <summary>Longer than the queue tries: five attempts, each hidden for a minute at most.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public async Task HandOverAsync(StreamId stream, IEnumerable<string> effects, CancellationToken cancellation)
    {
        foreach (var effect in effects)
        {
            await lives.LeaseAsync(stream, effect, Lease, cancellation).ConfigureAwait(false);
            await queues.SendAsync(QueueNames.Mails, new MailText(stream, effect).Write(), cancellation).ConfigureAwait(false);
        }
    }
}
