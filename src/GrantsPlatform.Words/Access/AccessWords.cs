using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>How somebody comes in.</summary>
public static class AccessWords
{
    public static string Of(CredentialState.Known known) => French.List(
    [
        known.HasPassword ? "mot de passe choisi" : "sans mot de passe",
        known.MailConfirmed ? "adresse confirmée" : "adresse à confirmer",
        known.Totp is Authenticator.Active ? "validation en deux étapes active" : "validation en deux étapes inactive",
        French.Count(known.Identities.Length, "identité externe", "identités externes"),
    ]);

    public static string Of(InvitationState.Known known) => known.End switch
    {
        null => $"en attente jusqu’au {French.Instant(known.Last.ExpiresAt)}",
        InvitationEnd.Accepted => "acceptée",
        InvitationEnd.Revoked => "annulée",
        InvitationEnd.Lapsed => "expirée",
        _ => throw new InvalidOperationException($"{known.End} has no word."),
    };
}
