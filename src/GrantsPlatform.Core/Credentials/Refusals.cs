using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

public sealed record CredentialUnknown() : Refusal(RefusalKind.NotFound, "credential.unknown",
    "Ce compte n’a pas encore de moyen de connexion.", "Demandez un nouveau mot de passe depuis la page de connexion.");

public sealed record CredentialHasEnded() : Refusal(RefusalKind.WrongState, "credential.ended",
    "Ce compte est fermé.", "Ouvrez un nouveau compte.");

public sealed record PasswordAlreadySetUp() : Refusal(RefusalKind.Conflict, "credential.already-set-up",
    "Ce compte a déjà un moyen de connexion.", "Connectez-vous, ou demandez un nouveau mot de passe.");

public sealed record PasswordHashInvalid() : Refusal(RefusalKind.Invalid, "credential.password-hash-invalid",
    "Le mot de passe n’a pas pu être enregistré.", "Recommencez depuis le formulaire.");

public sealed record MailNotConfirmedYet() : Refusal(RefusalKind.WrongState, "credential.mail-not-confirmed",
    "L’adresse électronique de ce compte n’a pas encore été confirmée.", "Suivez le lien du message de confirmation, ou demandez un nouveau mot de passe.");

public sealed record SignInIsLocked(DateTimeOffset Until) : Refusal(RefusalKind.WrongState, "credential.locked",
    $"Après plusieurs échecs, la connexion est bloquée jusqu’au {French.Instant(Until)}.",
    "Connectez-vous depuis un navigateur déjà utilisé pour ce compte, attendez, ou demandez un nouveau mot de passe.");

public sealed record SessionInvalid() : Refusal(RefusalKind.Invalid, "credential.session-invalid",
    "La session n’a pas pu être ouverte.", "Recommencez depuis la page de connexion.");

public sealed record TotpSecretInvalid() : Refusal(RefusalKind.Invalid, "credential.totp-secret-invalid",
    "La clé de l’application de validation n’a pas pu être enregistrée.", "Recommencez depuis le formulaire.");

public sealed record TotpNotBegun() : Refusal(RefusalKind.WrongState, "credential.totp-not-begun",
    "Aucune application de validation n’est en cours d’enregistrement.", "Commencez par enregistrer votre application.");

public sealed record TotpAlreadyActive() : Refusal(RefusalKind.WrongState, "credential.totp-already-active",
    "La validation en deux étapes est déjà active.", "Retirez-la d’abord, puis enregistrez la nouvelle application.");

public sealed record TotpNotActive() : Refusal(RefusalKind.WrongState, "credential.totp-not-active",
    "La validation en deux étapes n’est pas active.", "Activez-la d’abord.");

public sealed record TotpCodeWrong() : Refusal(RefusalKind.Invalid, "credential.totp-code-wrong",
    "Ce code n’est pas le bon.", "Saisissez les six chiffres que votre application affiche et vérifiez l’heure de votre téléphone.");

public sealed record TotpCodeUsed() : Refusal(RefusalKind.WrongState, "credential.totp-code-used",
    "Ce code a déjà servi.", "Attendez que votre application affiche le code suivant.");

public sealed record RecoveryCodesInvalid() : Refusal(RefusalKind.Invalid, "credential.recovery-codes-invalid",
    "Les codes de secours n’ont pas pu être enregistrés.", "Recommencez depuis le formulaire.");

public sealed record RecoveryCodeWrong() : Refusal(RefusalKind.Invalid, "credential.recovery-code-wrong",
    "Ce code de secours n’est pas le bon, ou a déjà servi.", "Vérifiez la saisie, ou prenez un autre de vos codes.");

public sealed record IdentityInvalid() : Refusal(RefusalKind.Invalid, "credential.identity-invalid",
    "L’identité externe n’a pas pu être enregistrée.", "Recommencez depuis la page de connexion.");

public sealed record LastWayIn() : Refusal(RefusalKind.WrongState, "credential.last-way-in",
    "C’est votre seul moyen de connexion.", "Choisissez d’abord un mot de passe, ou reliez une autre identité.");
