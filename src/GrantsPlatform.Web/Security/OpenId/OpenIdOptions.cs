using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>A provider of identities that speaks OpenID Connect (authorization code, with PKCE and nonce).</summary>
public sealed record OpenIdOptions
{
    /// <summary>See <see cref="IProvider.Name"/>.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    /// <summary>The issuer; its discovery document is under <c>/.well-known/openid-configuration</c>. Over TLS, except on loopback.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }
    public required string ClientSecret { get; init; }

    /// <summary>
    /// The provider administers the addresses that it names, as the directory of one organisation does, and says nothing about each: they count as verified.
    /// Never for a provider where people choose their address.
    /// </summary>
    public bool VouchesForMail { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "email", "profile"];

    /// <summary>The claim that lists what <see cref="Roles"/> speaks of.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>See <see cref="IProvider.Roles"/>.</summary>
    public IReadOnlyList<ClaimedRole> Roles { get; init; } = [];
}

/// <summary>A value of the claim, and what it gives: see <see cref="Core.Accounts.Grant"/>.</summary>
public sealed record ClaimedRole(string Value, Role Role, string? Programme = null, string? Departement = null);
