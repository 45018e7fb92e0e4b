using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Registers;

public sealed record RegisterUnknown() : Refusal(RefusalKind.NotFound, "register.unknown",
    "Ce tableau de suivi n’existe pas.", "Ouvrez-le depuis la page de votre dossier, une fois le projet retenu.");

public sealed record RegisterNotForeseen() : Refusal(RefusalKind.WrongState, "register.not-foreseen",
    "Ce programme ne prévoit pas de tableau de suivi.", "Renseignez les indicateurs dans le bilan.");

public sealed record RegisterOfAnother(string Application) : Refusal(RefusalKind.Invalid, "register.of-another",
    $"Ce tableau de suivi n’est pas celui du dossier « {Application} ».", "Rechargez la page du dossier, puis recommencez.");

public sealed record FileNotAwarded() : Refusal(RefusalKind.WrongState, "register.file-not-awarded",
    "Un tableau de suivi s’ouvre pour un dossier retenu.", "Attendez la décision de la commission.");

public sealed record RowsMalformed(ImmutableArray<RowProblem> Problems) : Refusal(RefusalKind.Invalid, "register.rows-malformed",
    $"Aucune ligne n’a été enregistrée. {RowProblem.Listed(Problems)}", "Corrigez les lignes signalées, puis envoyez de nouveau le tout.");

public sealed record RowCountInvalid(int Most) : Refusal(RefusalKind.Invalid, "register.row-count-invalid",
    $"Un envoi compte entre une et {French.Number(Most)} lignes.", "Partagez le tableau en plusieurs envois.");

public sealed record SaltInvalid() : Refusal(RefusalKind.Invalid, "register.salt-invalid",
    "L’envoi ne porte pas le texte aléatoire de 16 à 200 caractères qui protège les lignes.", "Envoyez le tableau depuis la plateforme, ou ajoutez ce texte.");

public sealed record RowUnknown(string Row) : Refusal(RefusalKind.Invalid, "register.row-unknown",
    $"Le tableau de suivi n’a pas de ligne « {Row} ».", "Vérifiez le code de la ligne, ou ajoutez-la.");

public sealed record RowStillNamed(string Row) : Refusal(RefusalKind.WrongState, "register.row-still-named",
    $"D’autres lignes se rapportent encore à la ligne « {Row} ».", "Effacez en même temps les lignes de cette personne.");

public sealed record RegisterPeriodInvalid() : Refusal(RefusalKind.Invalid, "register.period-invalid",
    "La période doit commencer avant de finir, et être déjà commencée.", "Corrigez les dates de la période.");

public sealed record PeriodNotKept(DateOnly From) : Refusal(RefusalKind.WrongState, "register.period-not-kept",
    $"Les lignes du {French.Date(From)} sont déjà effacées, leur durée de conservation étant échue\u202F: les indicateurs de cette période ne peuvent plus être certifiés.",
    "Les valeurs déjà certifiées restent. Choisissez une période dont toutes les lignes sont conservées.");

public sealed record IndicatorsChanged() : Refusal(RefusalKind.Conflict, "register.indicators-changed",
    "Les indicateurs ont changé depuis que vous les avez vérifiés.", "Relisez les valeurs, puis certifiez-les de nouveau.");
