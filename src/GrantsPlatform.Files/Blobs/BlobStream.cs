using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Blobs;

/// <summary>A blob as it was when it was found, read by pieces as they are needed. Best read asynchronously.</summary>
internal sealed class BlobStream(IBlobs blobs, Blob blob) : Stream
{
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
            _piece = await blobs.ReadAsync(blob.Name, blob.ETag, _position, count, cancellationToken).ConfigureAwait(false)
                ?? throw new StoreUnavailableException("Ce fichier a changé pendant sa lecture\u202F: recommencez.");
            _pieceAt = _position;
        }
        var rest = _piece[(int)(_position - _pieceAt)..];
        if (rest.Length > buffer.Length) rest = rest[..buffer.Length];
        rest.CopyTo(buffer);
        _position += rest.Length;
        return rest.Length;
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
