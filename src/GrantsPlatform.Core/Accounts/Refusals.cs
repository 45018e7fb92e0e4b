using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

public sealed record AccountUnknown() : Refusal(RefusalKind.NotFound, "account.unknown",
    "Ce compte n’existe pas.", "Vérifiez l’identifiant du compte, ou demandez à la personne d’ouvrir un compte.");

public sealed record AccountAlreadyOpened() : Refusal(RefusalKind.Conflict, "account.already-opened",
    "Ce compte a déjà été ouvert avec d’autres coordonnées.", "Connectez-vous, puis modifiez vos coordonnées.");

public sealed record AccountIsClosed() : Refusal(RefusalKind.WrongState, "account.closed",
    "Ce compte est fermé.", "Ouvrez un nouveau compte.");

public sealed record PersonNameInvalid() : Refusal(RefusalKind.Invalid, "account.name-invalid",
    "Indiquez un nom, en 200 caractères au plus.", "Saisissez votre prénom et votre nom.");

public sealed record MailInvalid() : Refusal(RefusalKind.Invalid, "account.mail-invalid",
    "L’adresse électronique n’est pas valable.", "Saisissez une adresse de la forme nom@domaine.fr.");

public sealed record PhoneInvalid() : Refusal(RefusalKind.Invalid, "account.phone-invalid",
    "Le numéro de téléphone n’est pas valable.", "Saisissez dix chiffres, ou + suivi de l’indicatif du pays et du numéro.");

public sealed record MailChangeUnproven() : Refusal(RefusalKind.WrongState, "account.mail-change-unproven",
    "Une nouvelle adresse électronique ne compte qu’une fois confirmée.", "Indiquez-la depuis la page «\u00A0Coordonnées\u00A0», puis suivez le lien du message qui y est envoyé.");

public sealed record MailKeyInvalid() : Refusal(RefusalKind.Invalid, "account.mail-key-invalid",
    "L’adresse électronique n’a pas pu être enregistrée.", "Recommencez depuis le formulaire.");

public sealed record GrantPlaceInvalid() : Refusal(RefusalKind.Invalid, "account.grant-place-invalid",
    "Le programme ou le département indiqué pour ce rôle n’est pas valable.",
    "Choisissez un programme et un département dans les listes, ou laissez les champs vides pour les couvrir tous.");

public sealed record TopicCannotBeMuted() : Refusal(RefusalKind.Invalid, "account.topic-cannot-be-muted",
    "Les messages qui portent une décision, un délai ou un acte vous sont toujours envoyés.", "Choisissez seulement parmi les rappels, les messages et les nouvelles.");

public sealed record CannotGrantToOneself() : Refusal(RefusalKind.Forbidden, "account.cannot-grant-to-oneself",
    "Vous ne pouvez pas vous donner un rôle à vous-même.", "Demandez-le à un autre administrateur.");

public sealed record LinkNotValid() : Refusal(RefusalKind.WrongState, "credential.link-not-valid",
    "Ce lien a expiré, ou un lien semblable a déjà servi.", "Demandez un nouveau message, puis suivez le lien qu’il contient.");

public sealed record TooManyMails() : Refusal(RefusalKind.WrongState, "credential.too-many-mails",
    "Cinq messages ont déjà été envoyés depuis 24 heures\u202F: aucun autre ne part.", "Suivez le lien de l’un d’eux, il reste valable, ou recommencez demain.");
