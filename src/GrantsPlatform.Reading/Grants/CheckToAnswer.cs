using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Grants;

/// <summary>What the full check of a report asks of its grantee, and what was sent.</summary>
public sealed record CheckToAnswer(string Application, string Code) : FileQuery<AnswerableCheck>(Application, Sought.UnsentAnswers)
{
    private protected override async ValueTask<AnswerableCheck?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        if (await GrantReading.ReadAsync(room, seen, cancellation).ConfigureAwait(false) is not { } grant
            || grant.Reports.FirstOrDefault(report => report.Origin.Code == Code) is not { Check: { Asked: { } asked } check } report
            || grant.Definition.FindReport(Code)?.Check is not { } rule) return null;
        var contents = await room.Reads.ContentsAsync(ReportState.IdOf(Application, Code), cancellation).ConfigureAwait(false);
        return new AnswerableCheck(
            grant, report, check, asked, contents.Text(ReportCheck.RequestRecordOf(asked.Number)) ?? "",
            [
                .. asked.Pieces.Select(piece => new AskedPiece(
                    rule.FindPiece(piece) ?? new CheckPiece(piece, piece), check.Sent.GetValueOrDefault(piece), contents.Json<ImmutableArray<UploadRef>?>(ReportCheck.PieceRecordOf(piece)) ?? [])),
            ]);
    }
}

/// <param name="Words">What the service writes.</param>
public sealed record AnswerableCheck(FollowedGrant Grant, ReportState.Known State, ReportCheck Check, CheckPiecesAsked Asked, string Words, ImmutableArray<AskedPiece> Pieces);

/// <param name="Sent">Null: not yet.</param>
public sealed record AskedPiece(CheckPiece Piece, CheckPieceSent? Sent, ImmutableArray<UploadRef> Files);
