using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>What differs between two scenarios, file by file, the largest difference first.</summary>
public sealed record ScenarioDifferences(string Call, string One, string Other) : ManagedQuery<DifferentScenarios>(Call)
{
    private const int Most = 200;

    private protected override async ValueTask<DifferentScenarios?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(managed.Id), cancellation).ConfigureAwait(false) is not AwardsState.Known awards
            || NameOf(awards, One) is not { } one || NameOf(awards, Other) is not { } other) return null;
        var (before, after) = (Sums(awards.Scenarios[one]), Sums(awards.Scenarios[other]));
        var differing = before.Keys.Union(after.Keys).Where(application => before.GetValueOrDefault(application) != after.GetValueOrDefault(application) && managed.Sees(awards.Files[application].Candidate.Recused))
            .OrderByDescending(application => Math.Abs((after.GetValueOrDefault(application) - before.GetValueOrDefault(application)).Cents)).ThenBy(application => application, StringComparer.Ordinal).ToList();
        var rows = (await room.Reads.FindRowsAsync<ApplicationRow>(ApplicationsView.Name, managed.Id, [.. differing.Take(Most)], cancellation).ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.Body);
        return new DifferentScenarios(one, other, differing.Count,
            [.. differing.Take(Most).Select(application => new DifferentFile(
                rows.GetValueOrDefault(application)?.Number ?? application, rows.GetValueOrDefault(application)?.Applicant ?? application, before.GetValueOrDefault(application), after.GetValueOrDefault(application)))]);
    }

    private static string? NameOf(AwardsState.Known awards, string key) => awards.Scenarios.Keys.FirstOrDefault(name => ComparedScenario.KeyOf(name) == key);

    private static Dictionary<string, Money> Sums(ImmutableArray<Proposal> proposals) =>
        proposals.GroupBy(proposal => proposal.Application).ToDictionary(file => file.Key, file => file.SelectMany(proposal => proposal.Lines).Sum(line => line.Amount));
}

/// <param name="Count">Of all files that differ, listed or not.</param>
public sealed record DifferentScenarios(string One, string Other, int Count, ImmutableArray<DifferentFile> Files);

public sealed record DifferentFile(string Number, string Applicant, Money Before, Money After);
