using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>A provider of identities that speaks OpenID Connect (authorization code, with PKCE and nonce).</summary>
public sealed record OpenIdOptions
{
    /// <summary>Lower-case letters, digits and dashes: part of the address to which the provider sends people back, <c>/connexion/retour/{name}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>As people know it: "Se connecter avec …".</summary>
    public required string Label { get; init; }

    /// <summary>The issuer; its discovery document is under <c>/.well-known/openid-configuration</c>. Over TLS, except on loopback.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }
    /// <summary>Null where <see cref="ClientAssertion"/> vouches for the platform.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A signed statement of who the platform is, instead of a secret (RFC 7523), made anew for each sign-in; by the host that has an identity of its own.</summary>
    [JsonIgnore]
    public Func<CancellationToken, Task<string>>? ClientAssertion { get; init; }

    /// <summary>
    /// The provider administers the addresses that it names, as the directory of one organisation does, and says nothing about each: they count as verified.
    /// Never for a provider where people choose their address.
    /// </summary>
    public bool VouchesForMail { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "email", "profile"];

    /// <summary>The claim that lists what <see cref="Roles"/> speaks of.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>Roles that the provider decides on: given at sign-in to whoever bears the value, and taken from whoever bears it no more.</summary>
    public IReadOnlyList<ClaimedRole> Roles { get; init; } = [];
}

/// <summary>A value of the claim, and what it gives: see <see cref="Core.Accounts.Grant"/>.</summary>
public sealed record ClaimedRole(string Value, Role Role, string? Programme = null, string? Departement = null);
