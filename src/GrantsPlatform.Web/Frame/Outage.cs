using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Frame;

/// <summary>
/// Something below is out of reach for a while: the store, its disk, a service. That is no fault of the request, which may be sent again as it is; whether
/// it was carried out is not known, and a repetition changes nothing.
/// </summary>
internal static class Outage
{
    private const int SecondsToWait = 30;

    public static bool Is(Exception? wrong) => wrong switch
    {
        null or BadHttpRequestException => false,
        StoreUnavailableException or IOException or TimeoutException or UnauthorizedAccessException => true,
        AggregateException several => several.InnerExceptions.Any(Is),
        _ => Is(wrong.InnerException),
    };

    /// <summary>Every 503 says when to come back.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
                    context.Response.Headers.RetryAfter = $"{SecondsToWait}";
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/erreur/500",
            StatusCodeSelector = wrong => Is(wrong) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
    }

    /// <summary>Before the door could ask who it is: of whoever bears our own cookie, what they sent is read, so that the page that says so can give it back.</summary>
    public static async Task KeepAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.User.FindFirst(Visitor.AccountClaim) is null) return;
        BodyLimit.Set(context, BodyLimit.Section);
        await FormBodies.TryReadAsync(context).ConfigureAwait(false);
    }
}
