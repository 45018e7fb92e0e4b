using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Committees;

/// <summary>The waiting list of a call in its order, what is free in its envelopes, and the sessions that could take a file up.</summary>
public sealed record WaitingListOfCall(string Call) : CallQuery<WaitingFiles>(Call)
{
    private const int MostSessions = 100;

    private protected override async ValueTask<WaitingFiles?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        if (!seen.Places.Holds(Role.ProgrammeManager, Role.CommitteeSecretary)) return null;
        if (await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(seen.Id), cancellation).ConfigureAwait(false) is not AwardsState.Known awards) return new WaitingFiles(seen.Call.Title, [], [], [], []);
        var waiting = awards.WaitingList.ToList();
        var gone = awards.Files.Values.Where(file => file is { Withdrawn: true, Decision.Outcome: Outcome.Awarded }).ToList();
        var rows = (await room.Reads.FindRowsAsync<ApplicationRow>(
            ApplicationsView.Name, seen.Id, [.. waiting.Concat(gone).Select(file => file.Candidate.Application)], cancellation).ConfigureAwait(false))
            .Select(row => row.Body).Where(row => !row.Recused.Contains(seen.Places.Person) && seen.Places.Sees(row.Departement)).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var sessions = await SessionsAsync(room, cancellation).ConfigureAwait(false);
        var agenda = await OnAgendaAsync(room, sessions, cancellation).ConfigureAwait(false);
        var names = new Names(room.Reads, seen.Definition);
        var lines = await names.WriteAsync(() => waiting.Where(file => rows.ContainsKey(file.Candidate.Application)).Select(Line).ToImmutableArray(), cancellation).ConfigureAwait(false);
        return new WaitingFiles(
            seen.Call.Title, lines,
            [.. awards.Strands.Select(strand => new FreeMoney(names.Strand(strand.Key), strand.Value - awards.Granted.GetValueOrDefault(strand.Key)))],
            [.. gone.Where(file => rows.ContainsKey(file.Candidate.Application)).Select(Freed)], sessions);

        WaitingLine Line(AwardFile file)
        {
            var row = rows[file.Candidate.Application];
            return new WaitingLine(
                file.Decision?.Rank ?? 0, row.Id, row.Number ?? row.Id, row.Applicant, row.Departement, row.Score, row.Requested, row.Proposed,
                names.DayOfSession(file.Decision?.Session ?? ""),
                agenda.GetValueOrDefault(row.Id) is { } session && session.Id != file.Decision?.Session ? session : null);
        }

        FreedLine Freed(AwardFile file)
        {
            var row = rows[file.Candidate.Application];
            return new FreedLine(row.Number ?? row.Id, row.Applicant, file.Decision?.Granted.Sum(line => line.Amount) ?? Money.Zero);
        }
    }

    private async ValueTask<ImmutableArray<SessionRow>> SessionsAsync(Room room, CancellationToken cancellation) =>
    [
        .. (await room.Reads.QueryAsync<SessionRow>(
            new ViewQuery(SessionsView.Name, Call, "startsAt", false, ImmutableDictionary<string, string>.Empty, MostSessions)
            {
                Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("phase", [Wire.NameOf(SessionPhase.Planned), Wire.NameOf(SessionPhase.Convened), Wire.NameOf(SessionPhase.Open)]),
            }, cancellation).ConfigureAwait(false)).Rows.Select(row => row.Body),
    ];

    /// <summary>Which session that goes on will see a file.</summary>
    private static async ValueTask<Dictionary<string, SessionRow>> OnAgendaAsync(Room room, ImmutableArray<SessionRow> sessions, CancellationToken cancellation)
    {
        var found = new Dictionary<string, SessionRow>(StringComparer.Ordinal);
        foreach (var session in sessions)
            if (await room.Reads.ReadAsync<SessionState>(SessionState.IdOf(session.Id), cancellation).ConfigureAwait(false) is SessionState.Known known)
                foreach (var application in known.Agenda) found[application] = session;
        return found;
    }
}

/// <param name="Freed">Awards whose applicants have withdrawn.</param>
/// <param name="Sessions">Those that go on, the next first.</param>
public sealed record WaitingFiles(
    string CallTitle, ImmutableArray<WaitingLine> Lines, ImmutableArray<FreeMoney> Free, ImmutableArray<FreedLine> Freed, ImmutableArray<SessionRow> Sessions);

/// <param name="Session">That gave the rank, in words: "du 9 septembre 2022".</param>
/// <param name="TakenUp">The session that goes on and has it on its agenda; null: none.</param>
public sealed record WaitingLine(
    int Rank, string Application, string Number, string Applicant, string? Departement, decimal? Score, Money Requested, Money Proposed, string Session, SessionRow? TakenUp);

/// <summary>What is left of a strand; below zero where it was overrun.</summary>
public sealed record FreeMoney(string Strand, Money Left);

public sealed record FreedLine(string Number, string Applicant, Money Amount);
