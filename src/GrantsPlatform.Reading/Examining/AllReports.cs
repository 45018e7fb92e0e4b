using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Examining;

/// <summary>The reports of a call whatever their pages, read from the store while they are written out.</summary>
public sealed record AllReports(string Call, ReportTab Tab, string? Check = null) : CallQuery<WholeReports>(Call)
{
    private protected override Sought Sought => Sought.Examination;

    private protected override async ValueTask<WholeReports?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var counted = (await room.Reads.CountAsync(ReportReading.Asked(seen, Tab, Check), [], cancellation).ConfigureAwait(false))[0].Rows;
        return new WholeReports(seen.Call.Title, counted, ReadAsync(room, seen, cancellation));
    }

    private async IAsyncEnumerable<ReportLine> ReadAsync(Room room, SeenCall seen, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var asked = ReportReading.Asked(seen, Tab, Check) with { Size = ReportReading.Size };
        do
        {
            var (lines, page) = await ReportReading.PageAsync(room, seen, asked, cancellation).ConfigureAwait(false);
            foreach (var line in lines) yield return line;
            asked = asked with { After = page.Next };
        }
        while (asked.After is not null);
    }
}

/// <param name="Count">As the list itself says it.</param>
public sealed record WholeReports(string CallTitle, long Count, IAsyncEnumerable<ReportLine> Lines);
