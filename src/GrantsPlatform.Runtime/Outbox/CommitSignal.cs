using System.Threading.Channels;

namespace GrantsPlatform.Runtime.Outbox;

/// <summary>Says that there may be something to do. Raised any number of times before it is heard, it is heard once.</summary>
internal sealed class CommitSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>To be called before looking at the store, so that what is committed afterwards is heard.</summary>
    public void Reset() => _raised.Reader.TryRead(out _);

    public async Task HeardAsync(CancellationToken cancellation) => await _raised.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false);
}
