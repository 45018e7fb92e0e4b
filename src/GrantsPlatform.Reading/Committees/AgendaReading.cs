using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Committees;

/// <summary>Files before a committee, without those from which their reader has stepped back.</summary>
internal sealed class AgendaReading(Room room, SeenSession seen, AwardsState.Known awards, Names names)
{
    /// <summary>Null where there is no such file for this reader.</summary>
    public async ValueTask<AgendaLine?> LineAsync(string application, CancellationToken cancellation)
    {
        if (awards.Files.GetValueOrDefault(application) is not { } file || await SeenFileAsync(application, cancellation).ConfigureAwait(false) is not { } sent) return null;
        var candidate = file.Candidate;
        ImmutableArray<string> recused = [.. candidate.Recused.Where(person => seen.State.Plan.Seats.Any(seat => seat.Person == person))];
        var away = await names.WriteAsync(() => recused.Select(names.Person).ToImmutableArray(), cancellation).ConfigureAwait(false);
        return new AgendaLine(
            seen.State.Agenda.IndexOf(application) + 1, application, sent.File.CalledBy(application), sent.File.Origin.ApplicantName, candidate.Departement,
            candidate.Opinions.MeanScore(), candidate.Requested.Sum(line => line.Amount), LastProposal(candidate).Sum(line => line.Amount),
            seen.State.Published.VotersOn(candidate.Recused).Length, away, file.Withdrawn, DecisionOn(file));
    }

    public async ValueTask<ImmutableArray<AgendaLine>> LinesAsync(IEnumerable<string> applications, CancellationToken cancellation)
    {
        var lines = ImmutableArray.CreateBuilder<AgendaLine>();
        foreach (var application in applications)
            if (await LineAsync(application, cancellation).ConfigureAwait(false) is { } line) lines.Add(line);
        return lines.ToImmutable();
    }

    /// <summary>What the opinion of the last level that has given one proposes.</summary>
    public ImmutableArray<AmountLine> LastProposal(Candidate candidate) =>
        seen.Definition.Levels.Select(level => candidate.Opinions.GetValueOrDefault(level.Code)).OfType<LevelOpinion>().LastOrDefault()?.Proposed ?? [];

    /// <summary>Null where the reader may not deliberate on it, or does not know of it.</summary>
    public async ValueTask<SeenFile?> SeenFileAsync(string application, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
        && await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is { } body
        && Sight.OfFile(Sought.Sheet, seen.Viewer with { OrganisationOf = id => id == body.Id ? body : null }, file) is null
            ? new SeenFile(application, file, body, seen.Viewer)
            : null;

    /// <summary>As long as the session goes on the awards know first; afterwards its minutes say what it decided, whatever came later.</summary>
    private DecisionEntered? DecisionOn(AwardFile file) =>
        seen.State.Phase is SessionPhase.Closed or SessionPhase.Signed ? seen.State.Minutes.GetValueOrDefault(file.Candidate.Application)
        : file is { Reopened: false, Decision: { } taken } && taken.Session == seen.Id
            ? new DecisionEntered(taken.Application, taken.Outcome, taken.Granted, taken.Rank, taken.Votes, taken.Overruns, taken.Voters, taken.Recused, taken.Exception)
            : null;
}
