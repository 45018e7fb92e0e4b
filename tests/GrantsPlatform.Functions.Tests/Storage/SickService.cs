using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GrantsPlatform.Functions.Tests.Storage;

public enum Sickness
{
    Silent,
    CutsOff,
    StopsInTheHeaders,
    StopsInTheBody,
    TooMany = 429,
    Broken = 500,
    Busy = 503,
}

/// <summary>Takes connections on loopback, reads a request as a service does, and then fails in one way.</summary>
internal sealed class SickService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Sickness _sickness;

    public SickService(Sickness sickness)
    {
        _sickness = sickness;
        _listener.Start();
        _ = ServeAsync();
    }

    public string ConnectionString => ConnectionStringAt(((IPEndPoint)_listener.LocalEndpoint).Port);

    public static string ConnectionStringAt(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Convert.ToBase64String(new byte[64])};"
        + string.Concat(new[] { "Blob", "Queue", "Table" }.Select(service => $"{service}Endpoint=http://{IPAddress.Loopback}:{port}/a;"));

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var isHead = await ReadRequestAsync(client.GetStream(), _end.Token);
            if (AnswerTo(isHead) is { } answer) await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), _end.Token);
            if (_sickness is Sickness.Silent or Sickness.StopsInTheHeaders or Sickness.StopsInTheBody) await Task.Delay(Timeout.Infinite, _end.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or IOException)
        {
        }
    }

    private string? AnswerTo(bool isHead) => _sickness switch
    {
        Sickness.Silent or Sickness.CutsOff => null,
        // An answer to HEAD has no body to stop in.
        Sickness.StopsInTheBody when !isHead => "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
        Sickness.StopsInTheHeaders or Sickness.StopsInTheBody => "HTTP/1.1 200 OK\r\nContent-",
        var status => string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {(int)status} {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
    };

    private static async Task<bool> ReadRequestAsync(NetworkStream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var first = await reader.ReadLineAsync(cancellation) ?? "";
        var length = 0;
        while (await reader.ReadLineAsync(cancellation) is { Length: > 0 } header)
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
        for (var left = length; left > 0;)
        {
            var read = await reader.ReadAsync(new char[left], cancellation);
            if (read == 0) break;
            left -= read;
        }
        return first.StartsWith("HEAD ", StringComparison.Ordinal);
    }
}
