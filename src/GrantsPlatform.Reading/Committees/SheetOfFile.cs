using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Committees;

/// <summary>One file of a session's agenda, as the committee has it before it.</summary>
public sealed record SheetOfFile(string Session, string Application) : SessionQuery<FileSheet>(Session)
{
    private protected override async ValueTask<FileSheet?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation) =>
        seen.State.Agenda.Contains(Application) && await AwardsThen.NowAsync(room.Reads, seen, cancellation).ConfigureAwait(false) is { } awards
            ? await new SheetReading(room, seen, awards).OfAsync(Application, cancellation).ConfigureAwait(false) : null;
}

/// <summary>A session's agenda for paper, with a sheet of each file that its reader may deliberate on: as its members had it before them, whatever they decided since.</summary>
public sealed record AgendaToPrint(string Session) : SessionQuery<PrintedAgenda>(Session)
{
    private protected override async ValueTask<PrintedAgenda?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation)
    {
        if (await AwardsThen.BeforeAsync(room.Reads, seen, cancellation).ConfigureAwait(false) is not { } awards) return null;
        var before = seen with { State = seen.State with { Phase = seen.State.Phase == SessionPhase.Planned ? SessionPhase.Planned : SessionPhase.Convened } };
        var committee = await CommitteeReading.OfAsync(room, before, awards, cancellation).ConfigureAwait(false);
        var (reading, sheets) = (new SheetReading(room, before, awards), ImmutableArray.CreateBuilder<FileSheet>(committee.Agenda.Length));
        foreach (var line in committee.Agenda)
            if (await reading.OfAsync(line.Application, cancellation).ConfigureAwait(false) is { } sheet) sheets.Add(sheet);
        return new PrintedAgenda(committee, sheets.ToImmutable(), seen.State.Phase is SessionPhase.Planned or SessionPhase.Convened);
    }
}

/// <param name="Sheets">In the order of the agenda.</param>
/// <param name="IsToCome">Whether the session has yet to be opened.</param>
public sealed record PrintedAgenda(SeenCommittee Committee, ImmutableArray<FileSheet> Sheets, bool IsToCome);

internal sealed class SheetReading(Room room, SeenSession seen, AwardsState.Known awards)
{
    /// <summary>Null where its reader may not deliberate on it.</summary>
    public async ValueTask<FileSheet?> OfAsync(string application, CancellationToken cancellation)
    {
        var names = new Names(room.Reads, seen.Definition);
        var reading = new AgendaReading(room, seen, awards, names);
        if (await reading.LineAsync(application, cancellation).ConfigureAwait(false) is not { } line
            || await reading.SeenFileAsync(application, cancellation).ConfigureAwait(false) is not { } file) return null;
        var candidate = awards.Files[application].Candidate;
        var decision = awards.Files[application].Decision;
        var contents = await room.Reads.ContentsAsync(AwardsState.IdOf(seen.State.Plan.Call), cancellation).ConfigureAwait(false);
        var answers = FileAnswers.Submitted(file.File, await room.Reads.ContentsAsync(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false));
        return new FileSheet(line, file.Applicant.LegalName)
        {
            Project = answers is null ? null : seen.Definition.ProjectTitle(answers),
            Summary = answers is null ? null : seen.Definition.ProjectSummary(answers),
            Lines = await LinesAsync(candidate, ProposalOf(application) ?? reading.LastProposal(candidate), line.Decision?.Granted, seen.Definition, names, cancellation).ConfigureAwait(false),
            Levels = await new LevelReading(room, file, seen.Definition, names).AllAsync(cancellation).ConfigureAwait(false),
            Words = contents.Json<DecisionWords>(DecisionRecords.Of(application, seen.Id)),
            Before = decision is { } taken && taken.Session != seen.Id
                ? new EarlierDecision(await names.WriteAsync(() => names.DayOfSession(taken.Session), cancellation).ConfigureAwait(false), taken.Outcome, taken.Rank) : null,
            IsInstructed = Sight.OfFile(Sought.Instruction, seen.Viewer with { OrganisationOf = id => id == file.Applicant.Id ? file.Applicant : null }, file.File) is null,
            NextRank = awards.WaitingList.Select(waiting => waiting.Decision?.Rank ?? 0).DefaultIfEmpty().Max() + 1,
        };
    }

    /// <summary>Of the scenario that was chosen as the working list; null: it says nothing of this file.</summary>
    private ImmutableArray<AmountLine>? ProposalOf(string application) =>
        awards.Chosen is { } chosen ? awards.Scenarios[chosen].FirstOrDefault(proposal => proposal.Application == application)?.Lines : null;

    private static async ValueTask<ImmutableArray<SheetLine>> LinesAsync(
        Candidate candidate, ImmutableArray<AmountLine> working, ImmutableArray<AmountLine>? granted, ProgrammeDefinition definition, Names names, CancellationToken cancellation)
    {
        var requested = candidate.Requested.OrderBy(line => line.Year).ThenBy(line => line.Strand, StringComparer.Ordinal).ThenBy(line => line.Payee, StringComparer.Ordinal).ToList();
        return await names.WriteAsync(
            () => requested.Select(line => new SheetLine(
                line, names.Strand(line.Strand), names.Organisation(line.Payee),
                [.. definition.Levels.Select(level => candidate.Opinions.GetValueOrDefault(level.Code) is { } opinion ? AmountIn(opinion.Proposed, line) : (Money?)null)],
                AmountIn(working, line), granted is { } lines ? AmountIn(lines, line) : null)).ToImmutableArray(),
            cancellation).ConfigureAwait(false);
    }

    private static Money AmountIn(IEnumerable<AmountLine> lines, AmountLine like) =>
        lines.Where(like.IsLike).Sum(line => line.Amount);
}

public sealed record FileSheet(AgendaLine Line, string Applicant)
{
    /// <summary>What its applicant calls the project; null where the form does not ask for it, or where it was erased.</summary>
    public string? Project { get; init; }

    /// <summary>The project in short, in its applicant's words.</summary>
    public string? Summary { get; init; }

    public ImmutableArray<SheetLine> Lines { get; init; } = [];
    public ImmutableArray<LevelWork> Levels { get; init; } = [];

    /// <summary>Of this session's decision; null where there is none, or where they were erased.</summary>
    public DecisionWords? Words { get; init; }

    public EarlierDecision? Before { get; init; }

    /// <summary>Its reader may open the service's own page of the file.</summary>
    public bool IsInstructed { get; init; }

    /// <summary>The first free rank after the last of the waiting list.</summary>
    public int NextRank { get; init; }
}

/// <summary>What is asked for one strand, year and payee.</summary>
/// <param name="Proposed">By each level of the programme, in its order; null: no opinion yet.</param>
/// <param name="Working">In the working list: the chosen scenario, or else the opinion that came last.</param>
/// <param name="Granted">By this session; null: it has not decided yet.</param>
public sealed record SheetLine(AmountLine Requested, string Strand, string Payee, ImmutableArray<Money?> Proposed, Money Working, Money? Granted);

/// <param name="Session">In words: "du 9 septembre 2022".</param>
public sealed record EarlierDecision(string Session, Outcome Outcome, int? Rank);
