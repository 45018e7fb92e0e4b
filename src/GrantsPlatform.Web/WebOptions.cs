namespace GrantsPlatform.Web;

/// <summary>How the web application presents itself.</summary>
public sealed record WebOptions
{
    /// <summary>The platform's name, at the top of every page.</summary>
    public string Name { get; init; } = "Appels à projets";

    /// <summary>Cookies travel over TLS only. False on loopback without TLS.</summary>
    public bool SecureCookies { get; init; } = true;
}
