using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Managing;

/// <summary>One scenario, with its files and those that could be in it, as far as its reader sees them.</summary>
internal sealed class ScenarioReading
{
    private readonly Room _room;
    private readonly ManagedCall _managed;
    private readonly Dictionary<string, Ranked> _places;
    private readonly ILookup<string, AmountLine> _proposed;

    private ScenarioReading(Room room, ManagedCall managed, AwardsState.Known awards, string name, ImmutableSortedDictionary<string, string> remarks)
    {
        (_room, _managed, Awards, Name, Remarks) = (room, managed, awards, name, remarks);
        var ranking = awards.Ranking(managed.Definition);
        _places = ranking.ToDictionary(one => one.Application);
        _proposed = Proposals.SelectMany(proposal => proposal.Lines, (proposal, line) => (proposal.Application, line)).ToLookup(one => one.Application, one => one.line);
        Seen =
        [
            .. ranking.Select(one => one.Application).Concat(Proposals.Select(proposal => proposal.Application).Where(application => !_places.ContainsKey(application)))
                .Where(application => managed.Sees(awards.Files[application].Candidate.Recused)).Distinct(),
        ];
    }

    public AwardsState.Known Awards { get; }

    public string Name { get; }

    public ImmutableSortedDictionary<string, string> Remarks { get; }

    public ImmutableArray<Proposal> Proposals => Awards.Scenarios[Name];

    /// <summary>Ids of its files, the best first.</summary>
    public ImmutableArray<string> Seen { get; }

    /// <summary>Null: the call has no such scenario.</summary>
    public static async ValueTask<ScenarioReading?> OfAsync(Room room, ManagedCall managed, string key, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(managed.Id), cancellation).ConfigureAwait(false) is not AwardsState.Known awards
            || awards.Scenarios.Keys.FirstOrDefault(name => ComparedScenario.KeyOf(name) == key) is not { } name) return null;
        var contents = await room.Reads.ContentsAsync(AwardsState.IdOf(managed.Id), cancellation).ConfigureAwait(false);
        return new ScenarioReading(room, managed, awards, name, contents.Json<ScenarioRemarks>(ScenarioRemarks.RecordOf(name))?.Words ?? ImmutableSortedDictionary<string, string>.Empty);
    }

    public async Task<ImmutableArray<ScenarioFile>> FilesAsync(IReadOnlyList<string> shown, CancellationToken cancellation)
    {
        var rows = (await _room.Reads.FindRowsAsync<ApplicationRow>(ApplicationsView.Name, _managed.Id, shown, cancellation).ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.Body);
        return [.. shown.Select(application => FileOf(application, rows.GetValueOrDefault(application)))];
    }

    /// <summary>Names by organisation, of whoever would be paid for these files.</summary>
    public Task<ImmutableSortedDictionary<string, string>> PayeesAsync(IReadOnlyList<string> shown, CancellationToken cancellation)
    {
        var names = new Names(_room.Reads, _managed.Definition);
        var payees = shown.SelectMany(application => Awards.Files[application].Candidate.Requested).Select(line => line.Payee).Distinct().ToList();
        return names.WriteAsync(() => payees.ToImmutableSortedDictionary(payee => payee, names.Organisation), cancellation);
    }

    private ScenarioFile FileOf(string application, ApplicationRow? row)
    {
        var candidate = Awards.Files[application].Candidate;
        var place = _places.GetValueOrDefault(application);
        return new ScenarioFile(
            application, row?.Number ?? application, row?.Applicant ?? application, candidate.Departement, place?.Place, candidate.Opinions.MeanScore(), place?.Opinion,
            [.. candidate.Requested.Select(asked => new ScenarioLine(asked, _proposed[application].Where(line => line.IsLike(asked)).Sum(line => line.Amount)))], Remarks.GetValueOrDefault(application, ""));
    }
}
