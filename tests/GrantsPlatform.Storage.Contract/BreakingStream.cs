namespace GrantsPlatform.Storage.Contract;

/// <summary>A sender who goes away after some bytes.</summary>
public sealed class BreakingStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        await base.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : throw new InvalidOperationException("The sender went away.");
}
