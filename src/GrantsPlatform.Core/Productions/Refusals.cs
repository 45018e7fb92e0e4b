using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Productions;

public sealed record ProductionUnknown() : Refusal(RefusalKind.NotFound, "production.unknown",
    "Ce document n’existe pas, ou plus.", "Revenez à la page d’où vous l’avez demandé, et préparez-le de nouveau.");

public sealed record TooManyDocuments(int Most) : Refusal(RefusalKind.Conflict, "production.too-many",
    $"{French.Count(Most, "document est", "documents sont")} déjà en préparation pour vous.", "Attendez que l’un d’eux soit prêt, ou supprimez-le de «\u00A0Vos documents\u00A0».");

public sealed record DocumentOutOfSight() : Refusal(RefusalKind.NotFound, "production.out-of-sight",
    "Ce que ce document contient ne vous est pas, ou plus, ouvert.", "Vos droits ou vos déports ont changé depuis la demande\u202F: préparez-le de nouveau pour ce que vous voyez aujourd’hui.");

public sealed record SheetTooLong(long Most) : Refusal(RefusalKind.Invalid, "production.sheet-too-long",
    $"Ce tableau compte plus de {French.Count(Most, "ligne")}, et un classeur n’en prend pas davantage.", "Choisissez le format texte (csv), ou resserrez le filtre de la liste.");

public sealed record SheetColumnsGone() : Refusal(RefusalKind.Invalid, "production.columns-gone",
    "La liste n’a plus aucune des colonnes choisies.", "Ses colonnes ont changé depuis la demande\u202F: préparez-la de nouveau.");

public sealed record PdfUnavailable() : Refusal(RefusalKind.Invalid, "production.no-pdf",
    "Cette plateforme ne convertit pas en PDF\u202F: LibreOffice n’y est pas installé.", "Choisissez le format Word, ou demandez à l’administration de la plateforme d’installer LibreOffice.");
