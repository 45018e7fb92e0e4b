using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Blobs;

/// <summary>A blob that is named by its content, read by pieces as they are needed. Best read asynchronously.</summary>
internal sealed class BlobStream(IBlobs blobs, Blob blob) : Stream
{
    private string _tag = blob.ETag;
    private ReadOnlyMemory<byte> _piece;
    private long _pieceAt;
    private long _position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => blob.Length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= blob.Length || buffer.IsEmpty) return 0;
        if (_position < _pieceAt || _position >= _pieceAt + _piece.Length)
        {
            var count = (int)Math.Min(BlobLimits.BlockBytes, blob.Length - _position);
            _piece = await ReadAsync(count, cancellationToken).ConfigureAwait(false);
            _pieceAt = _position;
        }
        var rest = _piece[(int)(_position - _pieceAt)..];
        if (rest.Length > buffer.Length) rest = rest[..buffer.Length];
        rest.CopyTo(buffer);
        _position += rest.Length;
        return rest.Length;
    }

    /// <summary>Under another tag when somebody asked meanwhile for the file to be kept: its content is the same.</summary>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(int count, CancellationToken cancellation)
    {
        while (true)
        {
            if (await blobs.ReadAsync(blob.Name, _tag, _position, count, cancellation).ConfigureAwait(false) is { } piece) return piece;
            if (await blobs.FindAsync(blob.Name, cancellation).ConfigureAwait(false) is not { } now || now.Length != blob.Length || now.ETag == _tag)
                throw new StoreUnavailableException("Ce fichier a changé pendant sa lecture\u202F: recommencez.");
            _tag = now.ETag;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => blob.Length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
