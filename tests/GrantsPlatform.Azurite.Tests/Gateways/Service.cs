using System.Net;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Azurite.Tests.Gateways;

/// <summary>One call to the service, and its ways of failing as the ports want them.</summary>
internal static class Service
{
    // The other side closes a connection that has rested for five seconds, sometimes just as it is taken again.
    private static readonly HttpClient Client = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2), UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>The answer, also one that refuses.</summary>
    /// <exception cref="StoreUnavailableException">There was none, or the service cannot answer now.</exception>
    public static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            var response = await Client.SendAsync(request, cancellation);
            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)) return response;
            using (response) throw Outage($"{(int)response.StatusCode} {await TextAsync(response)}");
        }
        catch (HttpRequestException wrong)
        {
            throw Outage(wrong.Message, wrong);
        }
        catch (TaskCanceledException wrong) when (!cancellation.IsCancellationRequested)
        {
            throw Outage(wrong.Message, wrong);
        }
    }

    /// <summary>What no caller expects: a bug.</summary>
    public static async Task<InvalidOperationException> UnexpectedAsync(HttpResponseMessage response) =>
        new($"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {await TextAsync(response)}");

    public static StoreUnavailableException Outage(string reason, Exception? cause = null) =>
        new($"Le compte de stockage ne répond pas ({reason})\u202F: réessayez dans quelques minutes.", cause);

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}
