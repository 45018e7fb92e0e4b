using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Outbox;

/// <summary>
/// Told, after a commit that left something to do, whose it is. It carries no data: losing it costs time, never truth, so that what it throws is
/// noted and no more.
/// </summary>
public interface IWakeUps
{
    Task WakeAsync(StreamId stream, CancellationToken cancellation);
}
