using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Lives;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>
/// Effects that a queue carries, by reference. Leased first: one that the queue loses falls due again, and one that is queued is not queued again meanwhile.
/// </summary>
internal static class LeasedWork
{
    public static async Task HandOverAsync(LifeSteps lives, IQueues queues, string queue, TimeSpan lease, StreamId stream, IEnumerable<string> effects, CancellationToken cancellation)
    {
        foreach (var effect in effects)
        {
            await lives.LeaseAsync(stream, effect, lease, cancellation).ConfigureAwait(false);
            await queues.SendAsync(queue, new MailText(stream, effect).Write(), cancellation).ConfigureAwait(false);
        }
    }
}
