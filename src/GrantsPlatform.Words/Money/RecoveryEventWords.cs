using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;

namespace GrantsPlatform.Words;

public static class RecoveryEventWords
{
    public static string Of(RecoveryEvent happened, INames names) => happened switch
    {
        OverpaymentFound e => $"Trop-perçu constaté\u202F: {French.Amount(e.Amount)}, versés à {names.Organisation(e.Payee)}",
        OverpaymentRevised e => $"Trop-perçu revu\u202F: {French.Amount(e.Amount)}",
        AdversarialLetterSent e => $"Lettre contradictoire envoyée, réponse possible jusqu’au {French.Date(e.ReplyUntil)}",
        ReplyRecorded e => $"Réponse de l’organisme reçue{(e.Number > 1 ? $" (n°\u00A0{French.Number(e.Number)})" : "")}",
        ReplyPeriodEnded e => $"Délai de réponse passé le {French.Date(e.ReplyUntil)}",
        RecoveryConfirmed e => $"Reversement confirmé\u202F: {French.Amount(e.Amount)}",
        RecoveryDropped => "Reversement abandonné",
        OrderIssued e => $"Titre de recette émis\u202F: {French.Amount(e.Amount)}, référence {e.Reference}",
        ReceiptRecorded e => $"Encaissement de {French.Amount(e.Amount)} (référence {e.Reference}), reste {French.Amount(e.Owed)}",
        RecoveryCompleted => "Trop-perçu entièrement recouvré",
        WriteOffProposed => "Admission en non-valeur proposée",
        ClaimWrittenOff e => $"Admission en non-valeur approuvée\u202F: {French.Amount(e.Amount)}",
        ClaimLapsed e => $"Créance prescrite après le {French.Date(e.LapsedAfter)}, {French.Amount(e.Amount)} perdus",
        _ => throw EventWords.None(happened),
    };
}
