using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words.Next;

/// <summary>What an applicant is told to come next: who in the service does which step of it is the service's own affair.</summary>
public static class NextForApplicant
{
    private const string Service = "le service instructeur";
    private const string You = "votre organisme";

    public static IEnumerable<Awaited> Of(ApplicationState.Known file, Surroundings around) => file.ToldPhase() switch
    {
        Phase.Submitted => [new("le contrôle de l’éligibilité de votre dossier", Service)],
        Phase.Eligible or Phase.UnderReview => [new("l’instruction de votre dossier", Service)],
        Phase.Ready => [new("la décision sur votre dossier", around.Programme.Entitlement is null ? "la commission" : Service)],
        Phase.AwaitingComplement { Request: var request } => [new($"votre réponse à la demande de compléments, avant le {French.Deadline(request.DueAt, file.Zone)}", You)],
        Phase.Decided { Outcome: Outcome.Awarded } when around.Programme.Agreement is not null => OfAgreement(around),
        Phase.Decided { Outcome: Outcome.Awarded } => [],
        Phase.Decided { Outcome: Outcome.Deferred } => [new("un nouvel examen de votre dossier, à une autre séance", "la commission")],
        Phase.Decided { Outcome: Outcome.WaitingList } => [new("la reprise de la liste complémentaire, si des crédits se libèrent", "la commission")],
        _ => NextOfApplication.Of(file, around).Where(_ => file.Phase is Phase.Draft),
    };

    private static IEnumerable<Awaited> OfAgreement(Surroundings around) => around.Agreement switch
    {
        AgreementState.Known { Phase: AgreementPhase.Sent { Text: { Grantee: not null } text } } =>
            [new($"la signature de la convention par {French.List(text.AwaitedPartners.Select(around.Names.Organisation))}", "vos partenaires")],
        AgreementState.Known { Phase: AgreementPhase.Sent } => [new("la signature de la convention", $"{You} (représentant légal ou délégataire)")],
        AgreementState.Known { Phase: AgreementPhase.Signed } => [new("la contre-signature de la convention", "le financeur")],
        AgreementState.Known { IsRunning: true } agreement => [.. Reports(agreement, around), .. Payments(agreement, around)],
        AgreementState.Known { Phase: AgreementPhase.Completed or AgreementPhase.Terminated or AgreementPhase.CutShort or AgreementPhase.Abandoned } => [],
        _ => [new("l’envoi de la convention à votre signature", "le financeur")],
    };

    private static IEnumerable<Awaited> Reports(AgreementState.Known agreement, Surroundings around) =>
        around.Programme.Reports
            .Where(report => !agreement.AcceptedReports.Contains(report.Code) && report.Kind != ReportKind.Activity && agreement.Settlement is null)
            .Select(report => new Awaited($"le compte rendu «\u00A0{report.Label}\u00A0»{(report.Due?.DayFor(report.PeriodIn(agreement.From, agreement.To).To, agreement.Milestones) is { } due ? $", au plus tard le {French.Date(due)}" : "")}", You));

    private static IEnumerable<Awaited> Payments(AgreementState.Known agreement, Surroundings around) =>
        agreement.Instalments.Values.Where(one => one.Phase is InstalmentPhase.Due || one.IsMoving)
            .Select(one => new Awaited($"le versement «\u00A0{around.Names.Instalment(one.Plan.Instalment)}\u00A0» ({French.Amount(one.Amount)})", "le financeur et son comptable"));
}
