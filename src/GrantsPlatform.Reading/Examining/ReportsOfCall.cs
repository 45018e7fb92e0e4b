using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Examining;

/// <summary>One page of the reports of a call, with the numbers of its tabs.</summary>
public sealed record ReportsOfCall(string Call, ReportTab Tab = ReportTab.ToExamine, string? After = null, string? Before = null) : CallQuery<ListedReports>(Call)
{
    private const int Size = 50;

    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<ListedReports?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        try
        {
            var page = await room.Reads.QueryAsync<ReportRow>(Asked(seen, Tab) with { Size = Size, After = After, Before = Before }, cancellation).ConfigureAwait(false);
            var lines = ImmutableArray.CreateBuilder<ReportLine>();
            foreach (var row in page.Rows.Select(row => row.Body))
                if (await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Application), cancellation).ConfigureAwait(false) is ApplicationState.Known file && file.MayBeSeenBy(seen.Places.Person))
                    lines.Add(new ReportLine(row, file.CalledBy(row.Application), file.Origin.ApplicantName));
            var counts = ImmutableSortedDictionary.CreateBuilder<ReportTab, long>();
            foreach (var tab in Enum.GetValues<ReportTab>()) counts[tab] = (await room.Reads.CountAsync(Asked(seen, tab), [], cancellation).ConfigureAwait(false))[0].Rows;
            return new ListedReports(seen.Id, seen.Call.Title, counts.ToImmutable(), lines.ToImmutable(), page.Next, page.Previous);
        }
        catch (ArgumentException) when (After is not null || Before is not null)
        {
            return null;
        }
    }

    private static ViewQuery Asked(SeenCall seen, ReportTab tab)
    {
        var among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("status", StatusesOf(tab));
        if (seen.Places.Departements is { } places) among = among.Add("departement", [.. places]);
        return new ViewQuery(ReportsView.Name, seen.Id, tab == ReportTab.ToExamine ? "submittedAt" : "dueOn", false, ImmutableDictionary<string, string>.Empty, 1) { Among = among };
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

public enum ReportTab
{
    ToExamine,
    Overdue,
    Awaited,
    Returned,
    Accepted,
}

public sealed record ListedReports(string Call, string CallTitle, ImmutableSortedDictionary<ReportTab, long> Counts, ImmutableArray<ReportLine> Lines, string? Next, string? Previous);

/// <param name="Number">What people call the file by.</param>
public sealed record ReportLine(ReportRow Row, string Number, string Applicant);
