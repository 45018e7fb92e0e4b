using System.Net;
using Microsoft.AspNetCore.Http;

namespace GrantsPlatform.Serverless.Front;

/// <summary>
/// Gives a request back where it comes from, which it lost between the cloud's entrance and this process. The entrance writes whom it saw at the end of
/// X-Forwarded-For; what stands before that, anybody may have written.
/// </summary>
internal static class Arrival
{
    private const string ForwardedFor = "X-Forwarded-For";

    public static void Restore(HttpContext context)
    {
        if (LastOf(context.Request.Headers[ForwardedFor]) is { } seen) context.Connection.RemoteIpAddress = seen;
    }

    private static IPAddress? LastOf(IEnumerable<string?> headers) =>
        headers.LastOrDefault()?.Split(',')[^1].Trim() is { Length: > 0 } last && IPEndPoint.TryParse(last, out var seen) ? seen.Address : null;
}
