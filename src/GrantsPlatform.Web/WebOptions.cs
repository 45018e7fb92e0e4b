namespace GrantsPlatform.Web;

/// <summary>How the web application presents itself.</summary>
public sealed record WebOptions
{
    /// <summary>The platform's name, at the top of every page.</summary>
    public string Name { get; init; } = "Appels à projets";

    /// <summary>Cookies travel over TLS only. False on loopback without TLS.</summary>
    public bool SecureCookies { get; init; } = true;

    /// <summary>Who answers for the site in law; null as long as nobody has said, and the legal notice then says so.</summary>
    public Publisher? Publisher { get; init; }
}

/// <param name="Contact">A mail address or a telephone number.</param>
/// <param name="Director">The office that directs the publication.</param>
/// <param name="Host">Name and address of whoever hosts the site.</param>
public sealed record Publisher(string Name, string Address, string Contact, string Director, string Host);
