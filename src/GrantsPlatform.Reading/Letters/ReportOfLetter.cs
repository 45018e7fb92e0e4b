using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

public sealed record ReportOfLetter(StreamId Report) : PlatformQuery<ReportFacts>
{
    private protected override async ValueTask<ReportFacts?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ReportState>(Report, cancellation).ConfigureAwait(false) is ReportState.Known report
            ? new ReportFacts(report.Origin.Label, report.DueOn)
            : null;
}

/// <param name="DueOn">The day for which it is awaited now; null when it is not.</param>
public sealed record ReportFacts(string Label, DateOnly? DueOn);
