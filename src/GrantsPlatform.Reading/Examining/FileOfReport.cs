using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Examining;

/// <summary>A file that was submitted with a report, the first time or later, by its hash.</summary>
public sealed record FileOfReport(string Application, string Code, string Hash) : FileQuery<UploadRef>(Application, Sought.Examination)
{
    private protected override async ValueTask<UploadRef?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var id = ReportState.IdOf(seen.Id, Code);
        if (await room.Reads.ReadAsync<ReportState>(id, cancellation).ConfigureAwait(false) is not ReportState.Known { Submission: { Number: var last } } report) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(report.Origin.Revision);
        if (definition.FindReport(Code) is not { } rule) return null;
        var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        for (var number = last; number > 0; number--)
            if (contents.Json<Answers>(ReportFields.SubmissionRecordOf(number)) is { } words
                && rule.Uploads.SelectMany(one => ReportFields.FilesIn(words, one.Code)).FirstOrDefault(file => file.Hash == Hash) is { } found) return found;
        return InCheck(rule, contents);
    }

    /// <summary>Among the pieces that its full check asked for.</summary>
    private UploadRef? InCheck(ReportRule rule, Contents contents) => (rule.Check?.Pieces ?? [])
        .SelectMany(piece => contents.Json<ImmutableArray<UploadRef>?>(ReportCheck.PieceRecordOf(piece.Code)) ?? []).FirstOrDefault(file => file.Hash == Hash);
}
