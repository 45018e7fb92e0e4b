using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Replays;

namespace GrantsPlatform.Reading.Closing;

/// <summary>Reads a balance sheet: sums from totals, and of single files only those that were awarded.</summary>
internal sealed class BalanceSheetReading(Room room, SummaryReading summary)
{
    private ProgrammeDefinition Definition => summary.Definition;

    public static async ValueTask<BalanceSheet?> OfAsync(Room room, string call, CancellationToken cancellation) =>
        await SummaryReading.OfAsync(room, call, null, cancellation).ConfigureAwait(false) is { } summary
            ? await new BalanceSheetReading(room, summary).ReadAsync(call, cancellation).ConfigureAwait(false)
            : null;

    private async ValueTask<BalanceSheet> ReadAsync(string call, CancellationToken cancellation)
    {
        var all = await summary.SummaryAsync(null, cancellation).ConfigureAwait(false);
        var told = await ToldAsync(call, cancellation).ConfigureAwait(false);
        var notes = await NotesAsync(cancellation).ConfigureAwait(false);
        return new BalanceSheet(
            all, [.. Definition.Strands.Select(strand => new StrandSheet(strand, summary.Of(strand, all)))], await ProjectsAsync(all, cancellation).ConfigureAwait(false), new ReachedOfCall(Definition, told))
        {
            Years =
            [
                .. summary.Awarded.SelectMany(one => SummaryReading.LinesOf(one.File)).GroupBy(line => (line.Strand, line.Year)).OrderBy(group => group.Key.Year)
                    .Select(group => new YearOfStrand(group.Key.Strand, group.Key.Year, group.Sum(line => line.Amount))),
            ],
            Criteria = Means(notes),
            Strengths = StrongPoints(notes),
            Unreported = told.Count(grant => grant.Figures.IsEmpty),
        };
    }

    private async ValueTask<ImmutableArray<AwardedProject>> ProjectsAsync(CallSummary all, CancellationToken cancellation)
    {
        var projects = ImmutableArray.CreateBuilder<AwardedProject>();
        var lines = all.Grants.ToDictionary(line => line.File, StringComparer.Ordinal);
        foreach (var (row, file) in summary.Awarded.Where(one => lines.ContainsKey(one.Row.Id)))
        {
            var answers = Definition.TitleField is null && Definition.SummaryField is null
                ? null
                : FileAnswers.Submitted(file, await room.Reads.ContentsAsync(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false));
            projects.Add(new AwardedProject(lines[row.Id], answers is null ? null : Definition.ProjectTitle(answers), answers is null ? null : Definition.ProjectSummary(answers)));
        }
        return projects.ToImmutable();
    }

    private async ValueTask<ImmutableArray<ToldGrant>> ToldAsync(string call, CancellationToken cancellation)
    {
        var told = ImmutableArray.CreateBuilder<ToldGrant>();
        await foreach (var row in room.Reads.EveryRowAsync<AgreementRow>(AgreementsView.Name, call, "applicant", cancellation).ConfigureAwait(false))
            if (row.Body.Version > 0) told.Add(await ToldGrants.ReadAsync(room, Definition, row.Body, cancellation).ConfigureAwait(false));
        return told.ToImmutable();
    }

    /// <summary>What each level that has given its opinion wrote down of awarded files.</summary>
    private async ValueTask<List<Note>> NotesAsync(CancellationToken cancellation)
    {
        var notes = new List<Note>();
        foreach (var (row, file) in summary.Awarded)
            foreach (var level in file.Opinions.Keys)
            {
                var id = AssessmentState.IdOf(row.Id, level);
                if (await room.Reads.ReadAsync<AssessmentState>(id, cancellation).ConfigureAwait(false) is not AssessmentState.Known { Given: not null } known) continue;
                var words = (await room.Reads.ContentsAsync(id, cancellation).ConfigureAwait(false)).Json<AssessmentWords>(AssessmentWords.Record);
                notes.Add(new Note(row.Id, row.Applicant, known.Work.Scores, words?.Strengths.Trim() ?? ""));
            }
        return notes;
    }

    private ImmutableArray<CriterionMean> Means(List<Note> notes) =>
    [
        .. Definition.Scoring.Criteria.Select(criterion => (criterion, Scores: notes.Where(note => note.Scores.ContainsKey(criterion.Code)).Select(note => (decimal)note.Scores[criterion.Code]).ToList()))
            .Where(one => one.Scores.Count > 0)
            .Select(one => new CriterionMean(one.criterion, decimal.Round(one.Scores.Average(), 2, MidpointRounding.AwayFromZero), one.Scores.Count)),
    ];

    private static ImmutableArray<StrongPoint> StrongPoints(List<Note> notes) =>
    [
        .. notes.Where(note => note.Strengths.Length > 0).GroupBy(note => note.Strengths, StringComparer.Ordinal)
            .Select(group => new StrongPoint(group.Key, [.. group.DistinctBy(note => note.File).Select(note => note.Applicant)]))
            .OrderByDescending(point => point.Applicants.Length),
    ];

    private sealed record Note(string File, string Applicant, ImmutableSortedDictionary<string, int> Scores, string Strengths);
}
