using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Examining;

/// <summary>One page of the reports of a call, with the numbers of its tabs.</summary>
public sealed record ReportsOfCall(string Call, ReportTab Tab = ReportTab.ToExamine, string? After = null, string? Before = null) : CallQuery<ListedReports>(Call)
{
    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<ListedReports?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        try
        {
            var (lines, page) = await ReportReading.PageAsync(room, seen, ReportReading.Asked(seen, Tab) with { Size = ReportReading.Size, After = After, Before = Before }, cancellation).ConfigureAwait(false);
            var counts = ImmutableSortedDictionary.CreateBuilder<ReportTab, long>();
            foreach (var tab in Enum.GetValues<ReportTab>()) counts[tab] = (await room.Reads.CountAsync(ReportReading.Asked(seen, tab), [], cancellation).ConfigureAwait(false))[0].Rows;
            return new ListedReports(seen.Id, seen.Call.Title, counts.ToImmutable(), lines, page.Next, page.Previous)
            {
                HasDraws = seen.Definition.Reports.Any(rule => rule.Check?.Sample is not null),
            };
        }
        catch (ArgumentException) when (After is not null || Before is not null)
        {
            return null;
        }
    }
}

public enum ReportTab
{
    ToExamine,
    Overdue,
    Awaited,
    Returned,

    /// <summary>Full checks that are not closed.</summary>
    Checks,
    Accepted,
}

public sealed record ListedReports(string Call, string CallTitle, ImmutableSortedDictionary<ReportTab, long> Counts, ImmutableArray<ReportLine> Lines, string? Next, string? Previous)
{
    /// <summary>The programme has some of them drawn by lot.</summary>
    public bool HasDraws { get; init; }
}

/// <param name="Number">What people call the file by.</param>
public sealed record ReportLine(ReportRow Row, string Number, string Applicant);
