using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Purges;

public sealed record PurgeUnknown() : Refusal(RefusalKind.NotFound, "purge.unknown",
    "Cet effacement n’existe pas.", "Revenez à la page des durées de conservation.");

public sealed record PurgeExistsAlready() : Refusal(RefusalKind.Conflict, "purge.exists-already",
    "Un autre effacement porte déjà cet identifiant.", "Recommencez\u202F: un nouvel identifiant sera attribué.");

public sealed record NothingToPurge(int Most) : Refusal(RefusalKind.Invalid, "purge.nothing-chosen",
    $"Un effacement porte sur un dossier au moins, et sur {French.Number(Most)} au plus.", "Cochez les dossiers à effacer\u202F; s’ils sont plus nombreux, procédez en plusieurs fois.");

public sealed record PurgeOver() : Refusal(RefusalKind.WrongState, "purge.over",
    "Cet effacement est terminé ou arrêté.", "Pour effacer d’autres dossiers, annoncez un nouvel effacement.");
