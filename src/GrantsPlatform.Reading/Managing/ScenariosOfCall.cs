using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>The scenarios for the money of a call, side by side, and the ranking from which another can be made.</summary>
public sealed record ScenariosOfCall(string Call) : ManagedQuery<CallScenarios>(Call)
{
    private protected override async ValueTask<CallScenarios?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation)
    {
        var awards = await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(managed.Id), cancellation).ConfigureAwait(false) as AwardsState.Known;
        return new CallScenarios(managed.Id, managed.Call, managed.Definition, managed.Viewer, awards)
        {
            Scenarios = awards is null ? [] : [.. awards.Scenarios.Select(one => ComparedScenario.Of(awards, one.Key, one.Value))],
            Ranking = awards is null ? [] : [.. awards.Ranking(managed.Definition).Where(one => managed.Sees(awards.Files[one.Application].Candidate.Recused))],
        };
    }
}

/// <param name="Awards">Null until the call is scheduled.</param>
public sealed record CallScenarios(string Id, CallState.Known Call, ProgrammeDefinition Definition, Viewer Viewer, AwardsState.Known? Awards)
{
    public ImmutableArray<ComparedScenario> Scenarios { get; init; } = [];

    /// <summary>Without files from which their reader has stepped back: whoever did proposes nothing on them.</summary>
    public ImmutableArray<Ranked> Ranking { get; init; } = [];

    /// <summary>What has not been granted yet.</summary>
    public Money Left => Awards is { } awards ? awards.Total - awards.TotalGranted : Money.Zero;

    public bool MaySave => Permissions.Check(new SaveScenario("", []), Viewer.Actor, new Scope(Call.Programme, null, []), Viewer.Account, _ => null) is null;

    public ComparedScenario? Find(string? key) => Scenarios.FirstOrDefault(one => one.Key == key);
}

/// <summary>One scenario against the envelopes.</summary>
/// <param name="Key">Its name, as an address can bear it.</param>
public sealed record ComparedScenario(
    string Key, ScenarioComparison Sums, ImmutableSortedDictionary<int, Money> Years, bool IsChosen, ImmutableArray<Proposal> Proposals)
{
    private const int KeyLength = 16;

    public string Name => Sums.Name;

    /// <summary>Granted to files that it proposes nothing on, by strand, before its own were decided: what it proposes comes beside it.</summary>
    public ImmutableSortedDictionary<string, Money> Committed { get; init; } = ImmutableSortedDictionary<string, Money>.Empty;

    public Money CommittedInAll => Committed.Values.Sum();

    /// <summary>Below zero where it goes over.</summary>
    public Money LeftOf(EnvelopeLine strand) => strand.Left - Committed.GetValueOrDefault(strand.Strand);

    public Money Left => Sums.Left - CommittedInAll;

    public static string KeyOf(string name) => Digest.Of(name)[..KeyLength];

    internal static ComparedScenario Of(AwardsState.Known awards, string name, ImmutableArray<Proposal> proposals) => new(
        KeyOf(name), awards.Compare(name),
        proposals.SelectMany(proposal => proposal.Lines).GroupBy(line => line.Year).ToImmutableSortedDictionary(year => year.Key, year => year.Sum(line => line.Amount)),
        awards.Chosen == name, proposals)
    {
        Committed = CommittedBeside(awards, proposals.Select(proposal => proposal.Application).ToHashSet(StringComparer.Ordinal)),
    };

    /// <summary>As long as some of its files wait, from the sums that the awards keep; what was granted after its own says nothing of what it would have left.</summary>
    private static ImmutableSortedDictionary<string, Money> CommittedBeside(AwardsState.Known awards, HashSet<string> within)
    {
        if (within.Count > 0 && within.All(application => awards.Files[application].Decision is not null))
        {
            var decided = within.Min(application => FirstDecisionOn(awards.Files[application]));
            return awards.Files.Values.Where(file => !within.Contains(file.Candidate.Application) && file.Decision?.At < decided).SelectMany(file => file.Granted)
                .GroupBy(line => line.Strand).ToImmutableSortedDictionary(strand => strand.Key, strand => strand.Sum(line => line.Amount), StringComparer.Ordinal);
        }
        var own = within.SelectMany(application => awards.Files[application].Granted).ToLookup(line => line.Strand, line => line.Amount);
        return awards.Granted.ToImmutableSortedDictionary(strand => strand.Key, strand => strand.Value - own[strand.Key].Sum(), StringComparer.Ordinal);
    }

    private static DateTimeOffset? FirstDecisionOn(AwardFile file) => file.Before?.Decision.At ?? file.Decision?.At;
}
