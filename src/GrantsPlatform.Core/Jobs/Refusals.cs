using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Jobs;

public sealed record JobUnknown() : Refusal(RefusalKind.NotFound, "job.unknown",
    "Ce traitement n’existe pas.", "Revenez à la liste et choisissez de nouveau.");

public sealed record JobUnderWay() : Refusal(RefusalKind.Conflict, "job.under-way",
    "Ce traitement est déjà en cours.", "Suivez-le sur sa page\u202F: il continue même si vous la quittez.");

public sealed record JobOver() : Refusal(RefusalKind.WrongState, "job.over",
    "Ce traitement est terminé ou abandonné.", "Pour en lancer un autre, revenez à la liste et choisissez de nouveau.");

public sealed record NothingChosen() : Refusal(RefusalKind.Invalid, "job.nothing-chosen",
    "Rien n’est choisi.", "Cochez au moins une ligne de la liste, ou choisissez toutes celles du filtre.");

public sealed record TooMuchChosen(int Most) : Refusal(RefusalKind.Invalid, "job.too-much-chosen",
    $"Un traitement porte sur {French.Number(Most)} lignes au plus.", "Resserrez le filtre, et procédez en plusieurs fois.");
