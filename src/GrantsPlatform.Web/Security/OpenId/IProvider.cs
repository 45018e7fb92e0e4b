namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>
/// Somebody elsewhere who knows people, and whose word on who somebody is counts. How the browser gets there and back is each one's own; who may enter then, and
/// as what, is told by <see cref="Welcome"/> alone.
/// </summary>
public interface IProvider
{
    /// <summary>Lower-case letters, digits and dashes: part of the address to which people come back, <c>/connexion/retour/{name}</c>.</summary>
    string Name { get; }

    /// <summary>As people know it: "Se connecter avec …".</summary>
    string Label { get; }

    /// <summary>Roles that the provider decides on: given at sign-in to whoever bears the value, and taken from whoever bears it no more.</summary>
    IReadOnlyList<ClaimedRole> Roles { get; }

    /// <summary>The provider's address; the browser holds the other half of the journey from now on, in the place of any before.</summary>
    Task<string> BeginAsync(HttpContext context, Traveller who, CancellationToken cancellation);

    /// <summary>What this request brings back. Null when its browser began no such journey; each ends once.</summary>
    Task<Homecoming?> EndAsync(HttpContext context, CancellationToken cancellation);
}

/// <summary>Who sets out to a provider, as only this browser and the platform know.</summary>
/// <param name="Account">Who is signed in and links an identity to their account; null in signing in.</param>
/// <param name="Return">Where to go in the end.</param>
public sealed record Traveller(string? Account, string? Return);

/// <param name="Identity">Null: nobody was vouched for.</param>
public sealed record Homecoming(Traveller Who, ClaimedIdentity? Identity);
