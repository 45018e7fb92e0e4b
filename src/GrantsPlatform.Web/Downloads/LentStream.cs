namespace GrantsPlatform.Web.Downloads;

/// <summary>
/// Takes what archives write at once, and lends it to an answer that is only written in turn: a server lets nobody wait for a slow reader on one of its
/// threads.
/// </summary>
internal sealed class LentStream(Stream to) : Stream
{
    private const int Enough = 1 << 16;

    private readonly MemoryStream _held = new(2 * Enough);

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() { }

    public override async Task FlushAsync(CancellationToken cancellationToken) => await SendAsync(cancellationToken).ConfigureAwait(false);

    public override void Write(byte[] buffer, int offset, int count) => _held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    /// <summary>Once there is enough to be worth it.</summary>
    public ValueTask SendAsync(CancellationToken cancellation) => _held.Length < Enough ? default : SendAllAsync(cancellation);

    public async ValueTask SendAllAsync(CancellationToken cancellation)
    {
        _held.Position = 0;
        await _held.CopyToAsync(to, cancellation).ConfigureAwait(false);
        _held.SetLength(0);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _held.Dispose();
        base.Dispose(disposing);
    }
}
