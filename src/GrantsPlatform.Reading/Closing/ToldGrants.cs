using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What grants have reached by their final reports, as far as the service has accepted them.</summary>
internal static class ToldGrants
{
    public static async ValueTask<ToldGrant> ReadAsync(Room room, ProgrammeDefinition definition, AgreementRow row, CancellationToken cancellation)
    {
        var final = definition.Reports.FirstOrDefault(rule => rule.Kind == ReportKind.Final);
        var report = final is null ? null : await room.Reads.ReadAsync<ReportState>(ReportState.IdOf(row.Application, final.Code), cancellation).ConfigureAwait(false) as ReportState.Known;
        if (report is not { Phase: ReportPhase.Accepted, Submission: { } submission }) return new ToldGrant(row.Application, row.Applicant, row.Departement, [], []);
        var agreement = await room.Reads.ReadAsync<AgreementState>(AgreementState.IdOf(row.Application), cancellation).ConfigureAwait(false) as AgreementState.Known;
        return new ToldGrant(
            row.Application, row.Applicant, row.Departement, [.. (agreement?.Lines ?? []).Select(line => line.Strand).Distinct()],
            [.. submission.Indicators.Select(one => new ReachedFigure(one.Code, one.Target, one.Actual))]);
    }
}
