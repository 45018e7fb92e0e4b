using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Committees;

/// <summary>Files that a committee has to see and that are not on the agenda of this session, the best first.</summary>
/// <param name="Words">A number or an applicant; null: whichever.</param>
public sealed record FilesForAgenda(string Session, string? Words = null) : SessionQuery<AgendaChoice>(Session)
{
    private static readonly ImmutableArray<string> Waiting =
        [FileStatuses.Ready, .. new[] { Outcome.WaitingList, Outcome.Deferred }.Select(outcome => PhaseWords.Status(new Phase.Decided("", outcome, [], false)))];

    /// <summary>After an upheld appeal it stands as it was decided: whoever seeks it finds it.</summary>
    private static readonly string Awarded = PhaseWords.Status(new Phase.Decided("", Outcome.Awarded, [], false));

    /// <summary>A longer list is no help: it is searched.</summary>
    private const int Most = 100;

    private protected override async ValueTask<AgendaChoice?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation)
    {
        var call = seen.State.Plan.Call;
        if (await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(call), cancellation).ConfigureAwait(false) is not AwardsState.Known awards) return null;
        if (!seen.State.GoesOn) return new AgendaChoice([], false, null, []);
        var page = await room.Reads.QueryAsync<ApplicationRow>(
            new ViewQuery(ApplicationsView.Name, call, "score", true, ImmutableDictionary<string, string>.Empty, Most)
            {
                Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("status", string.IsNullOrWhiteSpace(Words) ? Waiting : Waiting.Add(Awarded)),
                Words = Words,
            }, cancellation).ConfigureAwait(false);
        var reading = new AgendaReading(room, seen, awards, new Names(room.Reads, seen.Definition));
        var lines = await reading.LinesAsync(page.Rows, cancellation).ConfigureAwait(false);
        return new AgendaChoice([.. lines.Where(line => line.Place == 0 && IsOpen(awards.Files[line.Application]))], page.Next is not null, awards.Chosen, Chosen(awards, seen.State));
    }

    private static bool IsOpen(AwardFile file) => !file.Withdrawn && (file.IsUndecided || file.Decision?.Outcome == Outcome.WaitingList);

    private static ImmutableArray<string> Chosen(AwardsState.Known awards, SessionState.Known session) => awards.Chosen is not { } chosen ? [] :
        [.. awards.Scenarios[chosen].Select(proposal => proposal.Application).Where(application => IsOpen(awards.Files[application])).Except(session.Agenda)];
}

/// <param name="HasMore">The list is cut.</param>
/// <param name="Scenario">Name of the one that was chosen as the working list; null: none was.</param>
/// <param name="OfScenario">Its files that are not on the agenda.</param>
public sealed record AgendaChoice(ImmutableArray<AgendaLine> Lines, bool HasMore, string? Scenario, ImmutableArray<string> OfScenario);
