namespace GrantsPlatform.Web.Frame;

/// <summary>On every answer, errors included.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing inline, nothing from elsewhere, nothing around us.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Use(IApplicationBuilder app, bool overTls) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Features.Get<ContentPolicy>()?.Value ?? ContentSecurityPolicy;
            if (overTls) headers.StrictTransportSecurity = "max-age=31536000";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // Pages show what the person may see now; a copy left behind in a shared browser would not ask again.
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}

/// <summary>In the place of the pages' policy, for an answer that is no page.</summary>
internal sealed record ContentPolicy(string Value)
{
    /// <summary>Nothing runs, nothing loads, it belongs to no origin, and only our own pages may show it within them: see ADR 37.</summary>
    public static readonly ContentPolicy OfAShownFile = new("sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
}
