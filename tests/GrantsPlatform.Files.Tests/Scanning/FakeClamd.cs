using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace GrantsPlatform.Files.Tests.Scanning;

/// <summary>Speaks INSTREAM on a Unix socket, keeps what it was sent and answers as it is told to; null: never.</summary>
internal sealed class FakeClamd : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Func<byte[], string?> _answer;

    public FakeClamd(Func<byte[], string?> answer)
    {
        _answer = answer;
        _listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        _listener.Listen();
        _ = ServeAsync();
    }

    public string SocketPath => Path.Combine(_folder.Path, "clamd.ctl");
    public byte[]? Received { get; private set; }

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptAsync();
                _ = TalkAsync(socket);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        var (order, length, received) = (new byte[10], new byte[4], new MemoryStream());
        await stream.ReadExactlyAsync(order);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(order));
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) break;
            await stream.ReadExactlyAsync(piece);
            received.Write(piece);
        }
        Received = received.ToArray();
        if (_answer(Received) is { } answer) await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\0"));
        else await Task.Delay(TimeSpan.FromSeconds(30));
    }
}
