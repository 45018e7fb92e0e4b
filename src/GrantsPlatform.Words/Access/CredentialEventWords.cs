using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class CredentialEventWords
{
    public static string Of(CredentialEvent happened) => happened switch
    {
        CredentialBegun => "Moyens de connexion ouverts",
        PasswordSetUp => "Premier mot de passe choisi",
        MailConfirmationAsked e => $"Confirmation de l’adresse demandée (lien n°\u00A0{e.Serial}, valable jusqu’au {French.Instant(e.ExpiresAt)})",
        MailConfirmed => "Adresse électronique confirmée",
        MailChanged e => e.Confirmed ? "Nouvelle adresse électronique confirmée" : "Nouvelle adresse électronique à confirmer",
        RegistrationAttempted => "Tentative d’ouverture d’un second compte avec cette adresse",
        SignInFailed e => $"Échec de connexion depuis un navigateur {Browser(e.KnownBrowser)} ({French.Count(e.Failures, "échec")} de suite)",
        SignInLocked e => $"Connexion bloquée jusqu’au {French.Instant(e.Until)} depuis un navigateur {Browser(e.KnownBrowser)}",
        FailuresCleared => "Connexion après des échecs",
        AgentInvited e => $"Agent invité à choisir son mot de passe (lien n°\u00A0{e.Serial}, valable jusqu’au {French.Instant(e.ExpiresAt)})",
        PasswordResetAsked e => $"Nouveau mot de passe demandé (lien n°\u00A0{e.Serial}, valable jusqu’au {French.Instant(e.ExpiresAt)})",
        PasswordReset => "Nouveau mot de passe choisi par le lien reçu",
        PasswordChanged => "Mot de passe modifié",
        TotpBegun => "Application de validation en cours d’enregistrement",
        TotpActivated => "Validation en deux étapes activée",
        TotpUsed => "Code de validation utilisé",
        TotpAbandoned => "Enregistrement de l’application de validation abandonné",
        TotpRemoved => "Validation en deux étapes retirée",
        RecoveryCodesStored e => $"Codes de secours enregistrés ({French.Count(e.Count, "code")})",
        RecoveryCodeUsed => "Code de secours utilisé",
        SessionBegun => "Connexion",
        SessionsClosed e => e.Sessions.Length == 1 ? "Connexion fermée" : "Connexions fermées",
        SessionsEnded => "Connexions en cours fermées",
        IdentityLinked => "Identité externe reliée",
        IdentityUnlinked => "Identité externe retirée",
        DisuseWarned e => $"Compte inutilisé\u202F: effacement annoncé pour le {French.Date(e.From)}",
        UseAssumed => "Compte inutilisé, gardé pour ses rôles",
        CredentialUnused => "Compte effacé, personne ne l’ayant utilisé",
        CredentialLapsed => "Compte non confirmé à temps",
        CredentialEnded => "Moyens de connexion effacés",
        _ => throw EventWords.None(happened),
    };

    private static string Browser(bool known) => known ? "déjà utilisé" : "nouveau";
}
