using System.Collections.Concurrent;
using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Letters.Tests.Runs;

internal sealed class RecordedMails : IMessageDelivery
{
    public ConcurrentQueue<OutgoingMail> Sent { get; } = new();

    public Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        Sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}
