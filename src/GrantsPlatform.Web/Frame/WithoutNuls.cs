namespace GrantsPlatform.Web.Frame;

/// <summary>
/// A form's body as browsers write it, without its escaped NULs: the framework takes one for an attack on a path and refuses the whole form,
/// with everything that was typed in it.
/// </summary>
internal sealed class WithoutNuls(Stream body) : Stream
{
    private readonly byte[] _read = new byte[4096];
    private readonly byte[] _kept = new byte[4096];
    private int _held;
    private int _next;
    private int _end;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (var over = false; _next == _end && !over;)
        {
            var count = await body.ReadAsync(_read.AsMemory(_held), cancellationToken).ConfigureAwait(false);
            over = count == 0;
            Keep(_held + count, over);
        }
        var given = Math.Min(buffer.Length, _end - _next);
        _kept.AsMemory(_next, given).CopyTo(buffer);
        _next += given;
        return given;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>An escape that is cut off at the end of what was read is held until the rest has come.</summary>
    private void Keep(int total, bool over)
    {
        (_next, _end) = (0, 0);
        var at = 0;
        while (at < total)
        {
            if (_read[at] != '%') _kept[_end++] = _read[at++];
            else if (at + 2 >= total && !over) break;
            else if (at + 2 < total && _read[at + 1] == '0' && _read[at + 2] == '0') at += 3;
            else _kept[_end++] = _read[at++];
        }
        _held = total - at;
        _read.AsSpan(at, _held).CopyTo(_read);
    }
}
