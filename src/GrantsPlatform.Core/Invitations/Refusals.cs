using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

public sealed record InvitationUnknown() : Refusal(RefusalKind.NotFound, "invitation.unknown",
    "Cette invitation n’existe pas.", "Revenez à la liste des membres de l’organisme.");

public sealed record InvitationOfAnother() : Refusal(RefusalKind.Invalid, "invitation.of-another",
    "Cette invitation concerne un autre organisme ou une autre adresse.", "Recommencez depuis la liste des membres de l’organisme.");

public sealed record TooManyInvitations() : Refusal(RefusalKind.WrongState, "invitation.too-many",
    "Cette adresse a reçu trop d’invitations en une journée.", "Recommencez demain.");

public sealed record InvitationEnded() : Refusal(RefusalKind.WrongState, "invitation.ended",
    "Cette invitation a expiré, a déjà servi, a été annulée ou a été remplacée par une plus récente.",
    "Suivez le lien du dernier message reçu, ou demandez une nouvelle invitation à votre collègue.");
