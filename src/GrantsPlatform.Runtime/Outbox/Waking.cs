using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Outbox;

/// <summary>Tells whoever carries things out, in this process or any other, that a stream has something to do.</summary>
internal sealed class Waking(CommitSignal signal, IWakeUps? wakeUps, RuntimeOptions options)
{
    /// <summary>What was written stands whatever becomes of this, and its sender may have gone.</summary>
    public async Task WakeAsync(StreamId stream)
    {
        signal.Raise();
        if (wakeUps is null) return;
        try
        {
            await wakeUps.WakeAsync(stream, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            options.OnFault($"wake-up of {stream}", cause);
        }
    }
}
