using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>What of a report was sent back, and why.</summary>
public sealed record ReturnOfReport(StreamId Report, int Number, ImmutableArray<string> Fields) : PlatformQuery<ReturnFacts>
{
    private protected override async ValueTask<ReturnFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<ReportState>(Report, cancellation).ConfigureAwait(false) is not ReportState.Known report) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false);
        var definition = programme.Revision(report.Origin.Revision);
        if (definition.FindReport(report.Origin.Code) is not { } rule) return null;
        var contents = await room.Reads.ContentsAsync(Report, cancellation).ConfigureAwait(false);
        return new ReturnFacts(report.Origin.Label, [.. Fields.Select(field => ReportFields.LabelOfField(definition, rule, field))], contents.Text(ReportFields.ReturnRecordOf(Number)) ?? "");
    }
}

/// <param name="Returned">Labels of what is to be mended.</param>
public sealed record ReturnFacts(string Report, ImmutableArray<string> Returned, string Reasons);
