using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.RateLimiting;

namespace GrantsPlatform.Web.Security;

/// <summary>Turns away who comes too often, with the instant at which to come back; the pages say with <see cref="PacedAttribute"/> what is limited.</summary>
internal static class Pacing
{
    private const int Segments = 5;

    public static void Configure(RateLimiterOptions limiter, WebOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Pace.Window / Segments;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Of(context) is { } pace ? Within($"{pace.Name} {context.Connection.RemoteIpAddress}", pace.PerAddress * options.Leniency) : Free()),
            PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Of(context) is { } pace && context.User.FindFirstValue(Visitor.AccountClaim) is { } account ? Within($"{pace.Name} {account}", pace.PerAccount * options.Leniency) : Free()));
    }

    private static Pace? Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PacedAttribute>() is { } paced && (paced.Reading || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
            ? paced.Pace
            : null;

    private static RateLimitPartition<string> Within(string key, int most) => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = Pace.Window, SegmentsPerWindow = Segments, QueueLimit = 0 });

    private static RateLimitPartition<string> Free() => RateLimitPartition.GetNoLimiter("");
}
