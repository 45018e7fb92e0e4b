namespace GrantsPlatform.Web.Security;

/// <summary>
/// Where people reach the platform: what mails, receipts, feeds and other providers are told, whatever a request says of its host. A host that
/// learns its port only when it listens says so then.
/// </summary>
/// <param name="isGiven">Whoever runs the platform has said it: it is where every request was sent to, whatever passed it on.</param>
public sealed class PublicAddress(Uri start, bool isGiven = false)
{
    public Uri Root { get; set; } = start;

    public string Of(string path) => new Uri(Root, path).AbsoluteUri;

    /// <summary>
    /// A proxy in front may tell neither the host nor the scheme that people typed, and anybody else may tell any: both are what was said at the start.
    /// Without this, cookies that travel over TLS only could not be set behind a proxy that forgets X-Forwarded-Proto.
    /// </summary>
    internal static void Use(IApplicationBuilder app)
    {
        var address = app.ApplicationServices.GetRequiredService<PublicAddress>();
        if (!address.IsGiven) return;
        app.Use((context, next) =>
        {
            context.Request.Scheme = address.Root.Scheme;
            // As browsers name it, without a port that goes without saying: of the address as a whole the framework would take that too.
            context.Request.Host = HostString.FromUriComponent(address.Root.Authority);
            return next(context);
        });
    }

    private bool IsGiven => isGiven;
}
