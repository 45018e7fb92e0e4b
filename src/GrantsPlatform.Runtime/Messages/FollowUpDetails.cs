using System.Collections.Immutable;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>What messages about reports, claims and appeals say beside the file that they belong to: reasons, fields, the lines of a sum.</summary>
internal static class FollowUpDetails
{
    private static readonly ImmutableDictionary<string, string> None = ImmutableDictionary<string, string>.Empty;

    /// <summary>The file, and the values; no file where there is nothing to tell of.</summary>
    public static async ValueTask<(StreamId? File, ImmutableDictionary<string, string> Values)> FindAsync(StreamId about, IReads reads, CancellationToken cancellation)
    {
        var contents = await reads.ContentsAsync(about, cancellation).ConfigureAwait(false);
        switch (about.Kind)
        {
            case ReportState.Kind when await reads.ReadAsync<ReportState>(about, cancellation).ConfigureAwait(false) is ReportState.Known report:
                var programme = await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false);
                return (ApplicationState.IdOf(report.Origin.Application), Of(report, programme, contents));
            case RecoveryState.Kind when await reads.ReadAsync<RecoveryState>(about, cancellation).ConfigureAwait(false) is RecoveryState.Known claim:
                return (ApplicationState.IdOf(claim.Origin.Application),
                    None.Add("lines", RecoveryWords.Sum(claim.Origin)).Add("reasons", contents.Text(RecoveryWords.ReasonRecordOf(claim.Phase)) ?? ""));
            case AppealState.Kind when await reads.ReadAsync<AppealState>(about, cancellation).ConfigureAwait(false) is AppealState.Known appeal:
                return (ApplicationState.IdOf(appeal.Appeal.Application), None.Add("reasons", contents.Text(AppealDecider.AnswerRecordOf(appeal.Appeal.Number)) ?? ""));
            default:
                return (null, None);
        }
    }

    private static ImmutableDictionary<string, string> Of(ReportState.Known report, ProgrammeState programme, Contents contents)
    {
        if (report.LastReturn is not { } returned) return None;
        var definition = programme.Revision(report.Origin.Revision);
        var labels = ReportFields.Returnable(definition, definition.FindReport(report.Origin.Code)!);
        return None
            .Add("returnReason", contents.Text(ReportFields.ReturnRecordOf(returned.Number)) ?? "")
            .Add("returnedFields", string.Join('\n', returned.Fields.Select(field => $"– {labels.GetValueOrDefault(field, field)}")));
    }
}
