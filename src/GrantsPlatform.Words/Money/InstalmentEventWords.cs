using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words;

public static class InstalmentEventWords
{
    public static string Of(AgreementEvent happened, INames names) => happened switch
    {
        InstalmentPlanned e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» prévu\u202F: {French.Amount(e.Amount)}, {When(e, names)}",
        InstalmentDue e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» à préparer",
        InstalmentPrepared e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» préparé\u202F: {French.Amount(e.Amount)}",
        InstalmentApproved e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» approuvé{(e.Final ? "" : ", une autre approbation est nécessaire")}",
        InstalmentSentBack e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» renvoyé à la personne qui l’a préparé",
        InstalmentClaimed e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» mis dans le lot {e.Batch}\u202F: {French.Amount(e.Amount)}",
        InstalmentNotClaimed e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» non admis dans le lot {e.Batch}\u202F: {PayingWords.Of(e.Cause)}",
        InstalmentReleased e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» retiré du lot {e.Batch}",
        InstalmentOrdered e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» mandaté (lot {e.Batch}, référence {e.Reference})",
        InstalmentPaid e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» payé le {French.Date(e.PaidOn)} (référence {e.Reference})",
        InstalmentRejected e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» rejeté par le comptable (lot {e.Batch})\u202F: {PayingWords.Of(e.Cause)}",
        InstalmentCancelled e => $"Versement «\u00A0{names.Instalment(e.Instalment)}\u00A0» annulé",
        _ => throw EventWords.None(happened),
    };

    private static string When(InstalmentPlanned planned, INames names) => planned.Trigger switch
    {
        InstalmentTrigger.Countersigned => "dès la contre-signature",
        InstalmentTrigger.Date => planned.On is { } day ? $"le {French.Date(day)}" : "à une date qui court d’un événement de la convention",
        InstalmentTrigger.ReportAccepted => $"à l’acceptation du compte rendu «\u00A0{names.Report(planned.Report.Required("the report"))}\u00A0»",
        InstalmentTrigger.Settled => "une fois le solde arrêté",
        _ => throw new InvalidOperationException($"{planned.Trigger} has no words."),
    };
}
