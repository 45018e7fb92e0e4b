using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

public sealed record RecoveryUnknown() : Refusal(RefusalKind.NotFound, "recovery.unknown",
    "Aucun trop-perçu n’est constaté pour ce dossier.", "Vérifiez le dossier concerné.");

public sealed record RecoveryFileUnknown(string Application) : Refusal(RefusalKind.Invalid, "recovery.file-unknown",
    $"Le dossier « {Application} » n’existe pas.", "Vérifiez le dossier concerné.");

public sealed record RecoveryNotPlanned() : Refusal(RefusalKind.WrongState, "recovery.not-planned",
    "Ce programme ne prévoit pas de délai de réponse pour un reversement.", "Complétez la définition du programme.");

public sealed record OverpaymentAlreadyFound() : Refusal(RefusalKind.Conflict, "recovery.already-found",
    "Un autre trop-perçu est déjà en cours de traitement pour ce dossier.", "Terminez d’abord la procédure en cours.");

public sealed record RecoveryToReimburse(Money Amount) : Refusal(RefusalKind.WrongState, "recovery.to-reimburse",
    $"L’organisme a déjà reversé {French.Amount(Amount)} de plus que ce qui est dû.", "Faites-lui rembourser cette somme par le comptable, puis clôturez la tâche en indiquant la référence.");

public sealed record RecoveryAmountNotValid(Money Most) : Refusal(RefusalKind.Invalid, "recovery.amount-not-valid",
    $"Le montant doit être supérieur à zéro et ne pas dépasser {French.Amount(Most)}.", "Corrigez le montant.");

public sealed record RecoveryInWrongPhase(string Phase) : Refusal(RefusalKind.WrongState, "recovery.wrong-phase",
    $"Cette opération n’est pas possible : le reversement est {Phase}.", "Rechargez la page pour voir où en est la procédure.");

public sealed record ReplyPeriodStillOpen(DateOnly ReplyUntil) : Refusal(RefusalKind.WrongState, "recovery.reply-period-still-open",
    $"L’organisme peut répondre jusqu’au {French.Date(ReplyUntil)}.", "Attendez sa réponse, ou la fin du délai.");

public sealed record ReplyEmpty() : Refusal(RefusalKind.Invalid, "recovery.reply-empty",
    "La réponse est vide, ou trop longue.", "Saisissez la réponse de l’organisme, en 20 000 caractères au plus.");

public sealed record ReferenceNotValid() : Refusal(RefusalKind.Invalid, "recovery.reference-not-valid",
    "La référence manque, ou un fichier de paiement ne peut pas la porter\u202F: 35 caractères au plus, faits de lettres sans accent, de chiffres, d’espaces, de points, de virgules, de tirets, de parenthèses et de barres qui ne se suivent pas.",
    "Recopiez la référence du titre ou de l’encaissement en remplaçant les autres signes, par exemple un tiret pour un soulignement.");

public sealed record ReceiptDiffers(string Reference) : Refusal(RefusalKind.Conflict, "recovery.receipt-differs",
    $"L’encaissement « {Reference} » est déjà enregistré avec un autre montant.", "Vérifiez la référence et le montant.");

public sealed record ReceiptAboveOwed(Money Owed) : Refusal(RefusalKind.Invalid, "recovery.receipt-above-owed",
    $"L’encaissement dépasse la somme encore due ({French.Amount(Owed)}), ou n’est pas supérieur à zéro.", "Corrigez le montant, ou restituez l’excédent.");

public sealed record WriteOffNotProposed() : Refusal(RefusalKind.WrongState, "recovery.write-off-not-proposed",
    "Aucune admission en non-valeur n’est proposée.", "Faites d’abord proposer l’admission par une autre personne.");

public sealed record WriteOffByProposer() : Refusal(RefusalKind.Forbidden, "recovery.write-off-by-proposer",
    "La personne qui propose l’admission en non-valeur ne peut pas l’approuver.", "Une autre personne habilitée doit l’approuver.");
