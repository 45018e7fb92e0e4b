using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>What a full check asks of the grantee.</summary>
/// <param name="Number">Of the request whose words are wanted; null: none are.</param>
public sealed record CheckOfReport(StreamId Report, ImmutableArray<string> Pieces, int? Number) : PlatformQuery<CheckFacts>
{
    private protected override async ValueTask<CheckFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ReportState>(Report, cancellation).ConfigureAwait(false) is not ReportState.Known report) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false);
        var check = programme.Revision(report.Origin.Revision).FindReport(report.Origin.Code)?.Check;
        var contents = await room.Reads.ContentsAsync(Report, cancellation).ConfigureAwait(false);
        return new CheckFacts(
            report.Origin.Label, [.. Pieces.Select(piece => check?.FindPiece(piece)?.Label ?? piece)],
            Number is { } number ? contents.Text(ReportCheck.RequestRecordOf(number)) ?? "" : "");
    }
}

/// <param name="Pieces">Labels of what is asked for.</param>
public sealed record CheckFacts(string Report, ImmutableArray<string> Pieces, string Words);
