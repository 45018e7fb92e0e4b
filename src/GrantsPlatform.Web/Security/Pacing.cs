using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Security;

/// <summary>
/// Turns away who comes too often, with the instant at which to come back; the pages say with <see cref="PacedAttribute"/> what is limited.
/// Stands behind the doors: what strangers ask of a page that is not theirs uses up nobody's turns.
/// </summary>
internal sealed class Pacing(RequestDelegate next, WebOptions options) : IDisposable
{
    private const int Segments = 5;
    private const int BytesOfANetwork = 8;

    /// <summary>Each with its own most: one key never has two.</summary>
    private readonly PartitionedRateLimiter<(string Key, int Most)> _turns = PartitionedRateLimiter.Create<(string Key, int Most), string>(
        one => RateLimitPartition.GetSlidingWindowLimiter(one.Key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = one.Most * options.Leniency, Window = Pace.Window, SegmentsPerWindow = Segments, QueueLimit = 0,
        }));

    public async Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        if (PaceOf(context) is not { } pace)
        {
            await next(context).ConfigureAwait(false);
            return;
        }
        var origin = OriginOf(context.Connection.RemoteIpAddress);
        var failures = visitor.IsSignedIn || pace.FailuresPerOrigin is not { } most ? default : ($"{pace.Name} failed {origin}", most);
        if (!Takes(context, visitor.AccountId is { } account ? ($"{pace.Name} {account}", pace.PerAccount) : ($"{pace.Name} {origin}", pace.PerOrigin))) return;
        // Looked at without taking one: that is for what turns out wrong.
        if (failures != default && !Takes(context, failures, 0)) return;
        await next(context).ConfigureAwait(false);
        if (failures != default && context.Response.StatusCode is >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError)
            _turns.AttemptAcquire(failures).Dispose();
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>
    /// Where somebody comes from: one address of the old kind, however it is written; of the new kind the network of 64 bits, for each
    /// subscriber has at least one of those, and all of its addresses.
    /// </summary>
    public static string OriginOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfANetwork)),
        _ => address.ToString(),
    };

    /// <summary>False: turned away, and told so.</summary>
    private bool Takes(HttpContext context, (string, int) turn, int count = 1)
    {
        using var lease = _turns.AttemptAcquire(turn, count);
        if (lease.IsAcquired) return true;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Pace.Window / Segments;
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return false;
    }

    private static Pace? PaceOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PacedAttribute>() is { } paced && (paced.Reading || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            ? paced.Pace
            : null;
}
