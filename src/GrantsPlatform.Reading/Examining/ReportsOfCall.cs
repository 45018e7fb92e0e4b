using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Examining;

/// <summary>One page of the reports of a call, with the numbers of its tabs.</summary>
public sealed record ReportsOfCall(string Call, ReportTab Tab = ReportTab.ToExamine, string? After = null, string? Before = null) : CallQuery<ListedReports>(Call)
{
    /// <summary>Among full checks, where they stand, one of <see cref="CheckWords"/>; null: those in hand.</summary>
    public string? Check { get; init; }

    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<ListedReports?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        try
        {
            var shown = ReportReading.Asked(seen, Tab, Check);
            var (lines, page) = await ReportReading.PageAsync(room, seen, shown with { Size = ReportReading.Size, After = After, Before = Before }, cancellation).ConfigureAwait(false);
            var counts = ImmutableSortedDictionary.CreateBuilder<ReportTab, long>();
            foreach (var tab in Enum.GetValues<ReportTab>()) counts[tab] = (await room.Reads.CountAsync(ReportReading.Asked(seen, tab), [], cancellation).ConfigureAwait(false))[0].Rows;
            var count = Check is null ? counts[Tab] : (await room.Reads.CountAsync(shown, [], cancellation).ConfigureAwait(false))[0].Rows;
            return new ListedReports(seen.Id, seen.Call.Title, counts.ToImmutable(), lines, page.Next, page.Previous)
            {
                Count = count,
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

    /// <summary>Full checks: those that are not closed, or those that stand where one asks.</summary>
    Checks,
    Accepted,
}

public sealed record ListedReports(string Call, string CallTitle, ImmutableSortedDictionary<ReportTab, long> Counts, ImmutableArray<ReportLine> Lines, string? Next, string? Previous)
{
    /// <summary>How many the list has in all.</summary>
    public long Count { get; init; }

    /// <summary>The programme has some of them drawn by lot.</summary>
    public bool HasDraws { get; init; }
}

/// <param name="Number">What people call the file by.</param>
public sealed record ReportLine(ReportRow Row, string Number, string Applicant);
