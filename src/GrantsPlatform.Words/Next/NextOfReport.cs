using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Words.Next;

public static class NextOfReport
{
    private const string Grantee = "le représentant légal du bénéficiaire";

    public static IEnumerable<Awaited> Of(ReportState.Known report, INames names) => report.Phase switch
    {
        // Given on request.
        ReportPhase.Expected when report.DueOn is null => [],
        ReportPhase.Expected or ReportPhase.Draft => [new($"la transmission du compte rendu{Due(report)}", Grantee)],
        ReportPhase.Submitted => [new("l’acceptation du compte rendu, ou son renvoi pour correction", "le service instructeur ou le responsable de programme")],
        ReportPhase.Returned { Return: var returned } =>
            [new($"les corrections demandées ({CodeWords.Joined(returned.Fields.Select(names.ReportField))}){Due(report)}", Grantee)],
        ReportPhase.Accepted or ReportPhase.Cancelled or ReportPhase.Telling => [],
        _ => throw new InvalidOperationException($"{report.Phase} has no next step laid down."),
    };

    private static string Due(ReportState.Known report) =>
        report.DueOn is not { } due ? "" : report.Overdue ? $", attendu depuis le {French.Date(due)}" : $", au plus tard le {French.Date(due)}";
}
