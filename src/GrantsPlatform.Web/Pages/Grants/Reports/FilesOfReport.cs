using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>The files of one sort that are attached to a report.</summary>
public sealed record FilesOfReport(FillableReport Report, ReportUpload Upload)
{
    public ImmutableArray<UploadRef> Files => ReportFields.FilesIn(Report.Words, Upload.Code);
}
