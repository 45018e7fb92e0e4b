using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace GrantsPlatform.Web.Frame;

/// <summary>Says of what announces itself larger than the server takes that it is too large; read as a form, it would only be unreadable.</summary>
internal static class BodyLimit
{
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength is not { } length || context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is not { } most || length <= most
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
