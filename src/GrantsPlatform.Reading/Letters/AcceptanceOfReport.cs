using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Examining;

namespace GrantsPlatform.Reading.Letters;

/// <summary>What of a report was accepted, and what was not.</summary>
public sealed record AcceptanceOfReport(StreamId Report) : PlatformQuery<AcceptanceFacts>
{
    private protected override async ValueTask<AcceptanceFacts?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ReportState>(Report, cancellation).ConfigureAwait(false) is ReportState.Known report
            ? new AcceptanceFacts(report.Origin.Label, CostVerdict.Of(report, await room.Reads.ContentsAsync(Report, cancellation).ConfigureAwait(false)))
            : null;
}

/// <param name="Refused">Account by account, with the reasons; empty: nothing was refused, or the sum alone was kept.</param>
public sealed record AcceptanceFacts(string Report, ImmutableArray<CostVerdict> Refused);
