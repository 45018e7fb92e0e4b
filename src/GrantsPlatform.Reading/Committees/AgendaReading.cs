using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Committees;

/// <summary>Files before a committee, without those from which their reader has stepped back.</summary>
internal sealed class AgendaReading(Room room, SeenSession seen, AwardsState.Known awards, Names names)
{
    private const int MostOrganisations = 500;

    private ImmutableHashSet<string>? _own;

    /// <summary>Null where there is no such file for this reader.</summary>
    public async ValueTask<AgendaLine?> LineAsync(string application, CancellationToken cancellation) =>
        (await LinesAsync([application], cancellation).ConfigureAwait(false)) is [var line] ? line : null;

    /// <summary>However many there are, they are read at once.</summary>
    public async ValueTask<ImmutableArray<AgendaLine>> LinesAsync(IEnumerable<string> applications, CancellationToken cancellation)
    {
        string[] asked = [.. applications];
        if (asked.Length == 0) return [];
        var rows = await room.Reads.FindRowsAsync<ApplicationRow>(ApplicationsView.Name, seen.State.Plan.Call, asked, cancellation).ConfigureAwait(false);
        return await LinesAsync(rows, cancellation).ConfigureAwait(false);
    }

    public async ValueTask<ImmutableArray<AgendaLine>> LinesAsync(IReadOnlyList<Row<ApplicationRow>> rows, CancellationToken cancellation)
    {
        var seenRows = (await SeenAsync(rows.Select(row => row.Body), cancellation).ConfigureAwait(false)).Where(row => awards.Files.ContainsKey(row.Id)).ToList();
        return await names.WriteAsync(() => seenRows.Select(Line).ToImmutableArray(), cancellation).ConfigureAwait(false);
    }

    /// <summary>What the opinion of the last level that has given one proposes.</summary>
    public ImmutableArray<AmountLine> LastProposal(Candidate candidate) =>
        seen.Definition.LastOpinion(candidate)?.Proposed ?? [];

    /// <summary>Null where the reader may not deliberate on it, or does not know of it.</summary>
    public async ValueTask<SeenFile?> SeenFileAsync(string application, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(application), cancellation).ConfigureAwait(false) is ApplicationState.Known file
        && await room.BodyAsync(file.Origin.Organisation, cancellation).ConfigureAwait(false) is { } body
        && Sight.OfFile(Sought.Sheet, seen.Viewer with { OrganisationOf = id => id == body.Id ? body : null }, file) is null
            ? new SeenFile(application, file, body, seen.Viewer)
            : null;

    /// <summary>As <see cref="Sight.OfFile"/> says of each, by the rows alone. Papers of a committee are made by the platform too.</summary>
    private async ValueTask<IEnumerable<ApplicationRow>> SeenAsync(IEnumerable<ApplicationRow> rows, CancellationToken cancellation)
    {
        if (Sight.OfThePlatform(seen.Viewer) is null) return rows;
        if (Sight.OfFilesOf(seen.Viewer, seen.State.Plan.Programme, Sought.Sheet) is not { } places) return [];
        var own = await OwnAsync(places.Person, cancellation).ConfigureAwait(false);
        return rows.Where(row => row.SubmittedAt is not null && !row.Recused.Contains(places.Person) && places.Sees(row.Departement) && !own.Contains(row.Organisation));
    }

    private AgendaLine Line(ApplicationRow row)
    {
        var file = awards.Files[row.Id];
        var candidate = file.Candidate;
        return new AgendaLine(
            seen.State.Agenda.IndexOf(row.Id) + 1, row.Id, row.Number ?? row.Id, row.Applicant, candidate.Departement,
            candidate.Opinions.MeanScore(), candidate.Requested.Sum(line => line.Amount), LastProposal(candidate).Sum(line => line.Amount),
            seen.State.Published.VotersOn(candidate.Recused).Length,
            [.. candidate.Recused.Where(person => seen.State.Plan.Seats.Any(seat => seat.Person == person)).Select(names.Person)], file.Withdrawn, DecisionOn(file));
    }

    /// <summary>Organisations to which the reader belongs: nobody deliberates on the file of their own.</summary>
    private async ValueTask<ImmutableHashSet<string>> OwnAsync(string person, CancellationToken cancellation) => _own ??=
    [
        .. (await room.Reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, person, "name", false, ImmutableDictionary<string, string>.Empty, MostOrganisations), cancellation).ConfigureAwait(false))
            .Rows.Select(row => row.Body.OrganisationId),
    ];

    /// <summary>As long as the session goes on the awards know first; afterwards its minutes say what it decided, whatever came later.</summary>
    private DecisionEntered? DecisionOn(AwardFile file) =>
        seen.State.Phase is SessionPhase.Closed or SessionPhase.Signed ? seen.State.Minutes.GetValueOrDefault(file.Candidate.Application)
        : file is { Reopened: false, Decision: { } taken } && taken.Session == seen.Id
            ? new DecisionEntered(taken.Application, taken.Outcome, taken.Granted, taken.Rank, taken.Votes, taken.Overruns, taken.Voters, taken.Recused, taken.Exception)
            : null;
}
