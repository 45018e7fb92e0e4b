using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Examining;

/// <summary>The full check of a report, as the service leads it: what was asked for, what came, each line with what was found.</summary>
/// <param name="Code">Of the report in its programme.</param>
public sealed record CheckToLead(string Application, string Code) : FileQuery<LedCheck>(Application, Sought.Examination)
{
    private protected override async ValueTask<LedCheck?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation)
    {
        var id = ReportState.IdOf(seen.Id, Code);
        if (await room.Reads.ReadVersionedAsync<ReportState>(id, cancellation).ConfigureAwait(false) is not { State: ReportState.Known report } versioned) return null;
        var definition = (await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(report.Origin.Programme), cancellation).ConfigureAwait(false)).Revision(report.Origin.Revision);
        if (definition.FindReport(Code) is not { Check: { } rule } sort) return null;
        var contents = await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, definition);
        var draws = await room.Reads.ReadAsync<DrawState>(DrawState.IdOf(report.Origin.Call, Code), cancellation).ConfigureAwait(false) as DrawState.Known;
        return new LedCheck(seen.Id, seen.File.CalledBy(seen.Id), seen.File.Origin.ApplicantName, report, sort, rule, seen.Viewer)
        {
            Version = versioned.Version,
            DrawAt = report.AwaitsDraw ? draws?.First.DrawAt : null,
            Lines = await names.WriteAsync(() => Lines(definition, rule, report, contents, names), cancellation).ConfigureAwait(false),
            Request = report.Check?.Asked is { } asked ? contents.Text(ReportCheck.RequestRecordOf(asked.Number)) : null,
            Conclusion = report.Check?.Closed is null ? null : contents.Text(ReportCheck.ConclusionRecord),
        };
    }

    private static ImmutableArray<LedLine> Lines(ProgrammeDefinition definition, CheckRule rule, ReportState.Known report, Contents contents, Names names)
    {
        if (report is not { Check: { } check, Submission: { Number: var number } }) return [];
        var words = contents.Json<Answers>(ReportFields.SubmissionRecordOf(number)) ?? Answers.None;
        return
        [
            .. CheckLines.Of(definition, rule, words).Select(line =>
            {
                var verified = check.Verified.GetValueOrDefault(line.Line);
                return new LedLine(line, verified, verified?.By.PersonId is { } person ? names.Person(person) : null, verified is null ? null : contents.Text(ReportCheck.LineRecordOf(line.Line)))
                {
                    Files = line.Declared is null ? contents.Json<ImmutableArray<UploadRef>?>(ReportCheck.PieceRecordOf(line.Code)) ?? [] : [],
                };
            }),
        ];
    }
}

/// <param name="Number">What people call the file by.</param>
public sealed record LedCheck(string Application, string Number, string Applicant, ReportState.Known State, ReportRule Sort, CheckRule Rule, Viewer Viewer)
{
    /// <summary>Of the report, to send back with what is done to it.</summary>
    public long Version { get; init; }

    /// <summary>When the draw is made that the report waits for.</summary>
    public DateTimeOffset? DrawAt { get; init; }

    /// <summary>None as long as there is no check.</summary>
    public ImmutableArray<LedLine> Lines { get; init; } = [];

    /// <summary>The words of the last request for pieces.</summary>
    public string? Request { get; init; }

    public string? Conclusion { get; init; }

    /// <summary>Open, and the report in the service's hands.</summary>
    public bool IsOpen => State is { Check.Closed: null, Check: not null, Phase: ReportPhase.Submitted };

    /// <summary>The core's own table, asked with a command of the kind that a page would send.</summary>
    public bool May(Command command) => Permissions.Check(command, Viewer.Actor, State.Scope, Viewer.Account, _ => null) is null;
}

/// <param name="By">Who verified it, by name; null: nobody yet.</param>
/// <param name="Finding">What was found, where something was written.</param>
public sealed record LedLine(CheckLine Line, CheckLineVerified? Verified, string? By, string? Finding)
{
    /// <summary>Of a piece, what was sent.</summary>
    public ImmutableArray<UploadRef> Files { get; init; } = [];
}
