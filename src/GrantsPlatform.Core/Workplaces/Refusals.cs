using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Workplaces;

public sealed record ViewNameMissing() : Refusal(RefusalKind.Invalid, "workplace.view-name-missing",
    "Donnez un nom à cette vue.", "Quelques mots suffisent, par exemple «\u00A0À relire avant la commission\u00A0».");

public sealed record ViewNameTooLong(int Most) : Refusal(RefusalKind.Invalid, "workplace.view-name-too-long",
    $"Le nom d’une vue a {French.Number(Most)} caractères au plus.", "Raccourcissez-le.");

public sealed record TooManyTicked(int Most) : Refusal(RefusalKind.Invalid, "workplace.too-many-ticked",
    $"{French.Number(Most)} dossiers au plus peuvent être cochés un par un.", "Resserrez le filtre, et choisissez tous ses dossiers.");

public sealed record TooManyViews(int Most) : Refusal(RefusalKind.WrongState, "workplace.too-many-views",
    $"Vous avez déjà {French.Number(Most)} vues enregistrées sur cet appel.", "Supprimez-en une dont vous ne vous servez plus.");
