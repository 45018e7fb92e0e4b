using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Words.Next;

public static class NextOfAgreement
{
    private const string Manager = "le responsable de programme";
    private const string Officer = "l’ordonnateur";
    private const string Grantee = "le bénéficiaire";

    public static IEnumerable<Awaited> Of(AgreementState.Known agreement, Surroundings around) => agreement.Phase switch
    {
        AgreementPhase.Drafted => [new("l’envoi de la convention à la signature", Manager)],
        AgreementPhase.Sent or AgreementPhase.Signed => Signatures(agreement, around),
        AgreementPhase.Active or AgreementPhase.Settled =>
        [
            .. Signatures(agreement, around), .. agreement.Request is null ? Array.Empty<Awaited>() : [new("une réponse à la demande d’avenant", Manager)],
            .. Reports(agreement, around),
            .. NextOfInstalments.Of(agreement, around.Names),
        ],
        AgreementPhase.Completed or AgreementPhase.Terminated or AgreementPhase.CutShort or AgreementPhase.Abandoned => [],
        _ => throw new InvalidOperationException($"{agreement.Phase} has no next step laid down."),
    };

    private static IEnumerable<Awaited> Signatures(AgreementState.Known agreement, Surroundings around)
    {
        if (agreement.Pending is not { } pending) yield break;
        var act = pending.Version <= 1 ? "la convention" : $"l’{AgreementEventWords.Act(pending.Version)}";
        var of = pending.Version <= 1 ? "de la convention" : $"de {act}";
        var wanted = agreement.Wanted();
        foreach (var (year, standing) in agreement.Years)
            if (standing is YearStanding.Denied denied && wanted.ContainsKey(year))
                yield return new Awaited($"une nouvelle demande de réservation sur l’année {CodeWords.Year(year, around.Names)}, dont le plafond est dépassé de {French.Amount(denied.Over)}", Manager);
        if (pending is Pending.Unsigned { Copy: not null }) yield return new Awaited($"le contrôle de la copie signée {of}", Manager);
        else if (pending is Pending.Unsigned { Grantee: not null } text) yield return new Awaited($"la signature {of} par {French.List(text.AwaitedPartners.Select(around.Names.Organisation))}", "leur représentant légal");
        else if (pending is Pending.Unsigned && NeedsSignature(agreement, pending)) yield return new Awaited($"la signature {of}", Signatory(around));
        else yield return new Awaited($"la contre-signature {of}", pending is Pending.Unsigned ? Officer : $"{Officer}, une autre personne que celle qui a signé");
    }

    /// <summary>Below the threshold the funder's decision alone may do.</summary>
    private static bool NeedsSignature(AgreementState.Known agreement, Pending pending) =>
        agreement.Origin.Terms.Act == LegalAct.Agreement || pending.Version > 1 || agreement.Years.Values.Any(year => year is YearStanding.Held { ActMandatory: true });

    private static string Signatory(Surroundings around) => around.Definition?.Agreement is { DelegatedSignature: true }
        ? $"{Grantee} (représentant légal ou délégataire)"
        : $"{Grantee} (représentant légal)";

    /// <summary>Those that have a day, and those on which a payment or the balance waits.</summary>
    private static IEnumerable<Awaited> Reports(AgreementState.Known agreement, Surroundings around) =>
        (around.Definition?.Reports ?? [])
            .Where(report => !agreement.AcceptedReports.Contains(report.Code) && IsAwaited(report, agreement))
            .Select(report => new Awaited(
                $"le compte rendu «\u00A0{report.Label}\u00A0»{(report.Due?.DayFor(report.PeriodIn(agreement.From, agreement.To).To, agreement.Milestones) is { } due ? $", au plus tard le {French.Date(due)}, puis son acceptation" : ", puis son acceptation")}",
                $"{Grantee}, puis le service instructeur"));

    private static bool IsAwaited(ReportRule report, AgreementState.Known agreement) =>
        agreement.Settlement is null && report.Kind != ReportKind.Activity
        && (report.Due is not null || agreement.Instalments.Values.Any(one => one.Phase is InstalmentPhase.Planned && one.Plan.Report == report.Code));
}
