using Microsoft.AspNetCore.Http.Features;

namespace GrantsPlatform.Web.Frame;

/// <summary>Only a post has a body here. With any other method a body is refused before anything looks at it, and left unread.</summary>
internal static class Bodies
{
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) || !HasBody(context)) return next(context);
        // The page that says so is made of this request, and must find nothing in it either.
        request.Body = Stream.Null;
        request.ContentType = null;
        request.ContentLength = null;
        request.Headers.TransferEncoding = default;
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    });

    private static bool HasBody(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { } detection ? detection.CanHaveBody : context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0;
}
