using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class AgreementEventWords
{
    public static string Of(AgreementEvent happened, INames names) => happened switch
    {
        AgreementDrafted e => $"Convention préparée pour {e.Applicant}\u202F: {French.Amount(e.Lines.Sum(line => line.Amount))}, {Period(e.From, e.To)}",
        AgreementTermsSet e => $"Période et objectifs fixés\u202F: {Period(e.From, e.To)}, {French.Count(e.Targets.Count, "objectif")}",
        AgreementSent e => $"Convention envoyée à la signature, empreinte {e.Hash[..12]}…{Plan(e.Plan, names)}",
        ActDocumentKept e => $"Document à signer établi et gardé\u202F: {Act(e.Version)}, empreinte {e.Document[..12]}…",
        SignatureReminderDue e => $"Rappel envoyé\u202F: {Act(e.Version)} à signer",
        SigningCodeAsked e => $"Code de signature envoyé\u202F: {Act(e.Version)}",
        AgreementSigned e => $"Signature du bénéficiaire{(e.Code is null ? "" : ", avec un code reçu par courriel")}\u202F: {Act(e.Version)}, empreinte {e.Hash[..12]}…",
        PartnerSigned e => $"Signature de {names.Organisation(e.Partner)} pour ses lignes{(e.Code is null ? "" : ", avec un code reçu par courriel")}\u202F: {Act(e.Version)}, empreinte {e.Hash[..12]}…",
        PartnerDeclined e => $"Refus de signer de {names.Organisation(e.Partner)}\u202F: {Act(e.Version)}, empreinte {e.Hash[..12]}…",
        SignedCopyHandedIn e => $"Copie signée remise\u202F: {Act(e.Version)}, empreinte du texte envoyé {e.Hash[..12]}…",
        SignedCopyConfirmed e => $"Copie signée contrôlée, conforme au texte envoyé\u202F: {Act(e.Version)}, empreinte {e.Hash[..12]}…",
        SignedCopyRefused e => $"Copie signée refusée\u202F: {Act(e.Version)}",
        AmendmentAsked e => $"Avenant demandé par le bénéficiaire (demande n°\u00A0{French.Number(e.Number)})",
        AmendmentRequestDeclined e => $"Demande d’avenant n°\u00A0{French.Number(e.Number)} refusée",
        AmendmentRequestTakenUp e => $"Demande d’avenant n°\u00A0{French.Number(e.Number)} acceptée\u202F: {Act(e.Version)} proposé",
        YearConfirmed e =>
            $"Montant réservé sur l’année {CodeWords.Year(e.Year, names)}\u202F: {French.Amount(e.Total)} au total pour l’organisme{(e.ActMandatory ? ", convention obligatoire" : "")}",
        YearRefused e => $"Réservation refusée sur l’année {CodeWords.Year(e.Year, names)}\u202F: plafond dépassé de {French.Amount(e.Over)}",
        ReservationRetried => "Réservation demandée de nouveau",
        AgreementActivated e => $"Convention contresignée, en vigueur {Period(e.From, e.To)}\u202F: {French.Amount(e.Lines.Sum(line => line.Amount))}",
        AwardRevised e => $"Décision revue par la commission\u202F: {French.Amount(e.Awarded.Sum(line => line.Amount))}",
        AmendmentProposed e => $"{Capital(Act(e.Version))} envoyé à la signature{Changes(e.Difference)}, empreinte {e.Hash[..12]}…{Plan(e.Plan, names)}",
        AmendmentDropped e => $"{Capital(Act(e.Version))} abandonné",
        AgreementAmended e => $"{Capital(Act(e.Version))} en vigueur{Changes(e.Difference)}",
        AgreementAbandoned => "Convention abandonnée avant d’être en vigueur",
        AgreementTerminated e => $"Convention résiliée, {French.Amount(e.Paid)} payés",
        AcceptedReportNoted e => $"Compte rendu accepté\u202F: {names.Report(e.Report)}",
        AgreementSettled e =>
            $"Solde arrêté\u202F: {French.Amount(e.Entitlement)} dus en tout, {(e.Overpayment > Money.Zero ? $"{French.Amount(e.Overpayment)} de trop-perçu" : $"{French.Amount(e.Balance)} restant à payer")}{Sum(e)}",
        AgreementCompleted => "Convention terminée",
        _ => InstalmentEventWords.Of(happened, names),
    };

    /// <summary>"convention", then "avenant n° 1": the second version is the first amendment.</summary>
    public static string Act(int version) => version <= 1 ? "convention" : $"avenant n°\u00A0{French.Number(version - 1)}";

    private static string Period(DateOnly from, DateOnly to) => $"du {French.Date(from)} au {French.Date(to)}";

    /// <summary>Every line of the sum, as it was kept with the decision.</summary>
    private static string Sum(AgreementSettled settled) =>
        settled.Lines.IsDefaultOrEmpty ? "" : $". Calcul\u202F: {string.Join("\u202F; ", settled.Lines)}";

    /// <summary>Every payment to the cent, as the text that is signed has it.</summary>
    private static string Plan(ImmutableArray<ForeseenPayment>? plan, INames names) => plan is not { IsEmpty: false } payments
        ? ""
        : $". Versements\u202F: {string.Join("\u202F; ", payments.Select(one => $"{names.Instalment(one.Instalment)}, {French.Amount(one.Amount)}"))}";

    private static string Changes(Difference difference)
    {
        List<string> changes = [];
        if (!difference.Lines.IsDefaultOrEmpty) changes.Add($"montant {Signed(difference.Lines.Sum(line => line.Amount))}");
        if (difference.From is { } from) changes.Add($"début le {French.Date(from)}");
        if (difference.To is { } to) changes.Add($"fin le {French.Date(to)}");
        if (difference.Targets is { Count: > 0 } targets) changes.Add(French.Count(targets.Count, "objectif modifié", "objectifs modifiés"));
        return changes.Count == 0 ? "" : $" ({CodeWords.Joined(changes)})";
    }

    private static string Signed(Money amount) => amount > Money.Zero ? $"+{French.Amount(amount)}" : French.Amount(amount);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
