using GrantsPlatform.Web.Security.OpenId;

namespace GrantsPlatform.Web;

/// <summary>How the web application presents itself.</summary>
public sealed record WebOptions
{
    /// <summary>The platform's name, at the top of every page.</summary>
    public string Name { get; init; } = "Subvenir";

    /// <summary>32 bytes of chance or more, the same as long as the store lives and for all instances: what hashes of addresses are keyed with.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>Other providers whose word on who somebody is counts.</summary>
    public IReadOnlyList<OpenIdOptions> Providers { get; init; } = [];

    /// <summary>How many times as many requests as usual may come from one place before they are turned away: for tests, and for many people behind one address.</summary>
    public int Leniency { get; init; } = 1;

    /// <summary>Cookies travel over TLS only. False on loopback without TLS.</summary>
    public bool SecureCookies { get; init; } = true;

    /// <summary>Over TLS no neighbouring host can put a cookie of its own in the place of one of ours.</summary>
    public string CookieNamed(string plain) => SecureCookies ? "__Host-" + plain : plain;

    public CookieSecurePolicy SecurePolicy => SecureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>Who answers for the site in law; null as long as nobody has said, and the legal notice then says so.</summary>
    public Publisher? Publisher { get; init; }
}

/// <param name="Contact">A mail address or a telephone number.</param>
/// <param name="Director">The office that directs the publication.</param>
/// <param name="Host">Name and address of whoever hosts the site.</param>
public sealed record Publisher(string Name, string Address, string Contact, string Director, string Host);
