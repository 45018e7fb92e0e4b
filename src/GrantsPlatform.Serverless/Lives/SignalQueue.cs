using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Serverless.Names;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>Puts a stream that has something to do where any instance hears of it.</summary>
public sealed class SignalQueue(IQueues queues) : IWakeUps
{
    public Task WakeAsync(StreamId stream, CancellationToken cancellation) => queues.SendAsync(QueueNames.Signals, new SignalText(stream).Write(), cancellation);
}
