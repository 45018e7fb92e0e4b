using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Preparations;

public sealed record PreparationUnknown() : Refusal(RefusalKind.NotFound, "preparation.unknown",
    "Cet appel à projets n’est pas en préparation.", "Revenez à la liste des appels à projets que vous gérez.");

public sealed record PreparationExistsAlready() : Refusal(RefusalKind.Conflict, "preparation.exists-already",
    "Un autre appel à projets, en préparation ou publié, porte déjà cette adresse.", "Choisissez une autre adresse.");

public sealed record PreparationIsOver() : Refusal(RefusalKind.WrongState, "preparation.is-over",
    "Cet appel à projets est déjà programmé : il ne se prépare plus.", "Sur la page de l’appel, prolongez-le, complétez son enveloppe ou annulez-le.");

public sealed record PreparationTooLong(int Most) : Refusal(RefusalKind.Invalid, "preparation.too-long",
    $"Un texte de cette page dépasse {French.Number(Most)} caractères.", "Raccourcissez-le, ou publiez le document entier ailleurs et donnez son adresse.");
