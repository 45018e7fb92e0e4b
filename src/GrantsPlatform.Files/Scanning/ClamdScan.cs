using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Scanning;

/// <summary>
/// Streams the file to clamd (INSTREAM: pieces with their length before them, a piece of no length at the end) and reads its one line.
/// Closed when in doubt: only "OK" is clean. clamd's StreamMaxLength must be no smaller than the largest file that is taken in.
/// </summary>
public sealed class ClamdScan(ClamdOptions options) : IVirusScan
{
    private const int LongestAnswer = 4096;

    public bool IsActive => true;

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timed.CancelAfter(options.Timeout);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(options.SocketPath), timed.Token).ConfigureAwait(false);
            await using var stream = new NetworkStream(socket, ownsSocket: false);
            await SendAsync(content, stream, timed.Token).ConfigureAwait(false);
            return Read(await AnswerAsync(stream, timed.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ScanVerdict.Unavailable($"clamd has not answered within {options.Timeout.TotalSeconds} s.");
        }
        catch (Exception wrong) when (wrong is SocketException or IOException or ArgumentException)
        {
            return new ScanVerdict.Unavailable(wrong.Message);
        }
    }

    private static async Task SendAsync(Stream content, NetworkStream stream, CancellationToken cancellation)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation).ConfigureAwait(false);
        var piece = new byte[4 + 64 * 1024];
        for (int read; (read = await content.ReadAsync(piece.AsMemory(4), cancellation).ConfigureAwait(false)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await stream.WriteAsync(piece.AsMemory(0, 4 + read), cancellation).ConfigureAwait(false);
        }
        await stream.WriteAsync(new byte[4], cancellation).ConfigureAwait(false);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var (answer, length) = (new byte[LongestAnswer], 0);
        while (length < answer.Length && await stream.ReadAsync(answer.AsMemory(length), cancellation).ConfigureAwait(false) is var read and > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).Contains((byte)0)) break;
        }
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', '\r', ' ');
    }

    private static ScanVerdict Read(string answer) => answer switch
    {
        "stream: OK" => new ScanVerdict.Clean(),
        _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) =>
            new ScanVerdict.Infected(answer["stream: ".Length..^" FOUND".Length]),
        _ => new ScanVerdict.Unavailable($"clamd answered \"{answer}\"."),
    };
}
