using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Examining;

/// <summary>Reports of a call, page by page or all of them.</summary>
internal static class ReportReading
{
    public const int Size = 50;

    /// <param name="check">Among full checks, where they stand, one of <see cref="CheckWords"/>; null: those in hand.</param>
    public static ViewQuery Asked(SeenCall seen, ReportTab tab, string? check = null)
    {
        var among = tab == ReportTab.Checks
            ? ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("check", check is null ? CheckWords.InHand : [check])
            : ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("status", StatusesOf(tab));
        if (seen.Places.Departements is { } places) among = among.Add("departement", [.. places]);
        return new ViewQuery(ReportsView.Name, seen.Id, tab == ReportTab.ToExamine ? "submittedAt" : "dueOn", false, ImmutableDictionary<string, string>.Empty, 1) { Among = among };
    }

    /// <summary>Without those of files from which their reader has stepped back.</summary>
    public static async ValueTask<(ImmutableArray<ReportLine> Lines, RowPage<ReportRow> Page)> PageAsync(Room room, SeenCall seen, ViewQuery asked, CancellationToken cancellation)
    {
        var page = await room.Reads.QueryAsync<ReportRow>(asked, cancellation).ConfigureAwait(false);
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        foreach (var row in page.Rows.Select(row => row.Body))
            if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file && file.MayBeSeenBy(seen.Places.Person))
                lines.Add(new ReportLine(row, file.CalledBy(row.Application), file.Origin.ApplicantName));
        return (lines.ToImmutable(), page);
    }

    private static ImmutableArray<string> StatusesOf(ReportTab tab) => tab switch
    {
        ReportTab.ToExamine => ["submitted"],
        ReportTab.Overdue => ["overdue"],
        ReportTab.Awaited => ["expected", "draft"],
        ReportTab.Returned => ["returned"],
        ReportTab.Accepted => ["accepted"],
        _ => throw new InvalidOperationException($"{tab} has no states."),
    };
}
