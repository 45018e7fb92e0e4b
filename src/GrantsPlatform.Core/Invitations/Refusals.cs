using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

public sealed record InvitationUnknown() : Refusal(RefusalKind.NotFound, "invitation.unknown",
    "Cette invitation n’existe pas.", "Revenez à la liste des membres de l’organisme.");

public sealed record InvitationOfAnother() : Refusal(RefusalKind.Invalid, "invitation.of-another",
    "Cette invitation concerne un autre organisme ou une autre adresse.", "Recommencez depuis la liste des membres de l’organisme.");

public sealed record TooManyInvitations() : Refusal(RefusalKind.WrongState, "invitation.too-many",
    "Cinq invitations ont déjà été envoyées à cette adresse depuis 24 heures\u202F: aucune autre ne part.", "Les liens déjà reçus restent valables\u202F; recommencez demain au besoin.");

public sealed record InvitationEnded() : Refusal(RefusalKind.WrongState, "invitation.ended",
    "Cette invitation a expiré, a déjà servi ou a été annulée.",
    "Suivez le lien du dernier message reçu, ou demandez une nouvelle invitation à votre collègue.");
