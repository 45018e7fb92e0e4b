using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Appeals;

public sealed record AppealUnknown() : Refusal(RefusalKind.NotFound, "appeal.unknown",
    "Aucun recours n’est enregistré pour ce dossier.", "Vérifiez le dossier concerné.");

public sealed record NothingToAppeal() : Refusal(RefusalKind.WrongState, "appeal.nothing-to-appeal",
    "Aucune décision n’a été notifiée pour ce dossier.", "Attendez la notification de la décision.");

public sealed record AppealsNotPlanned() : Refusal(RefusalKind.WrongState, "appeal.not-planned",
    "Ce programme ne fixe pas de délai de recours.", "Complétez la définition du programme.");

public sealed record AppealDayImpossible(DateOnly NotifiedOn) : Refusal(RefusalKind.Invalid, "appeal.day-impossible",
    $"Un recours ne peut être reçu ni avant la notification de la décision ({French.Date(NotifiedOn)}), ni à une date à venir.", "Corrigez le jour de réception.");

public sealed record AppealTooLate(DateOnly LastDay) : Refusal(RefusalKind.WrongState, "appeal.too-late",
    $"Le délai de recours a expiré le {French.Date(LastDay)}.", "Si le recours est recevable malgré ce délai, indiquez-le avec le motif.");

public sealed record AppealGroundsTooLong() : Refusal(RefusalKind.Invalid, "appeal.grounds-too-long",
    "Le texte du recours est trop long.", "Saisissez 20 000 caractères au plus.");

public sealed record DecisionAlreadyAppealed() : Refusal(RefusalKind.Conflict, "appeal.already-received",
    "Un recours contre cette décision est déjà enregistré.", "Joignez ce courrier au recours en cours.");

public sealed record AppealInWrongPhase(string Phase) : Refusal(RefusalKind.WrongState, "appeal.wrong-phase",
    $"Cette opération n’est pas possible : le recours est {Phase}.", "Rechargez la page pour voir où en est le recours.");
