using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>Where a report stands, for those who write it.</summary>
internal static class ReportLook
{
    public static (string Words, Tone Tone) Of(ReportState.Known report) => report switch
    {
        { Phase: ReportPhase.Expected or ReportPhase.Draft, Overdue: true } => ("En retard", Tone.Error),
        { Phase: ReportPhase.Returned } => ("À corriger", Tone.Warning),
        { Phase: ReportPhase.Submitted } => ("Transmis", Tone.Info),
        { Phase: ReportPhase.Accepted } => ("Accepté", Tone.Success),
        { Phase: var phase } => (GrantWords.Capital(ReportWords.Of(phase)), Tone.Neutral),
    };
}
