using System.Collections.Immutable;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Managing;

namespace GrantsPlatform.Reading.Committees;

/// <summary>
/// The scenario that was chosen as the committee's working list: its files in the order of their ranking, with the amounts proposed. Files that are decided
/// or withdrawn since, and those from which the reader has stepped back, are not there. Null: none was chosen.
/// </summary>
public sealed record ChosenScenario(string Session) : SessionQuery<WorkingList>(Session)
{
    private protected override async ValueTask<WorkingList?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(seen.State.Plan.Call), cancellation).ConfigureAwait(false) is not AwardsState.Known { Chosen: { } name } awards) return null;
        var remarks = (await room.Reads.ContentsAsync(AwardsState.IdOf(seen.State.Plan.Call), cancellation).ConfigureAwait(false)).Json<ScenarioRemarks>(ScenarioRemarks.RecordOf(name))?.Words;
        var proposals = awards.Scenarios[name].ToLookup(proposal => proposal.Application, proposal => proposal.Lines);
        return new WorkingList(name, ComparedScenario.KeyOf(name),
        [
            .. awards.Ranking(seen.Definition).Where(one => proposals.Contains(one.Application) && (seen.Viewer.Actor.PersonId is not { } person || !awards.Files[one.Application].Candidate.Recused.Contains(person)))
                .Select(one => new WorkingFile(one.Application, one.Place, [.. proposals[one.Application].SelectMany(lines => lines)], remarks?.GetValueOrDefault(one.Application))),
        ]);
    }
}

/// <param name="Key">Its name, as addresses bear it.</param>
public sealed record WorkingList(string Name, string Key, ImmutableArray<WorkingFile> Files);

/// <param name="Place">In the ranking; equals share it.</param>
/// <param name="Remark">What somebody noted on the file; null: nothing.</param>
public sealed record WorkingFile(string Application, int Place, ImmutableArray<AmountLine> Proposed, string? Remark);
