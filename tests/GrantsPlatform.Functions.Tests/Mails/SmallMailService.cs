using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace GrantsPlatform.Functions.Tests.Mails;

/// <summary>Speaks as SendGrid does, on loopback, and keeps what it was told.</summary>
internal sealed class SmallMailService : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Heard> _heard = new();

    public SmallMailService()
    {
        Host = $"http://127.0.0.1:{Loopback.FreePort()}";
        _listener.Prefixes.Add(Host + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Host { get; }

    /// <summary>The status that it answers.</summary>
    public int Answer { get; set; } = 202;

    public IReadOnlyList<Heard> Mails => [.. _heard];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var reader = new StreamReader(call.Request.InputStream, Encoding.UTF8);
            _heard.Enqueue(new Heard(
                $"{call.Request.HttpMethod} {call.Request.Url!.AbsolutePath}", call.Request.Headers["Authorization"], JsonDocument.Parse(await reader.ReadToEndAsync()).RootElement));
            call.Response.StatusCode = Answer;
            call.Response.Close();
        }
    }

    internal sealed record Heard(string Request, string? Authorization, JsonElement Body)
    {
        public string? MessageId => Person.GetProperty("headers").GetProperty("Message-ID").GetString();

        public string ToAndSubject =>
            $"{Person.GetProperty("to")[0].GetProperty("email").GetString()}: {(Body.TryGetProperty("subject", out var subject) ? subject : Person.GetProperty("subject")).GetString()}";

        private JsonElement Person => Body.GetProperty("personalizations")[0];
    }
}
