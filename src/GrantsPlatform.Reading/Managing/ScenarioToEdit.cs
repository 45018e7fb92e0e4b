using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;

namespace GrantsPlatform.Reading.Managing;

/// <summary>One page of a scenario: its files and those that could be in it, the best first.</summary>
/// <param name="Page">From 1.</param>
public sealed record ScenarioToEdit(string Call, string Key, int Page = 1) : ManagedQuery<EditedScenario>(Call)
{
    public const int Size = 100;

    private protected override async ValueTask<EditedScenario?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<AwardsState>(AwardsState.IdOf(managed.Id), cancellation).ConfigureAwait(false) is not AwardsState.Known awards
            || awards.Scenarios.Keys.FirstOrDefault(name => ComparedScenario.KeyOf(name) == Key) is not { } name) return null;
        var proposals = awards.Scenarios[name];
        var remarks = (await room.Reads.ContentsAsync(AwardsState.IdOf(managed.Id), cancellation).ConfigureAwait(false)).Json<ScenarioRemarks>(ScenarioRemarks.RecordOf(name))?.Words
            ?? ImmutableSortedDictionary<string, string>.Empty;
        var ranking = awards.Ranking(managed.Definition);
        var places = ranking.ToDictionary(one => one.Application);
        var seen = ranking.Select(one => one.Application).Concat(proposals.Select(proposal => proposal.Application).Where(application => !places.ContainsKey(application)))
            .Where(application => managed.Sees(awards.Files[application].Candidate.Recused)).Distinct().ToList();
        var pages = Math.Max(1, (seen.Count + Size - 1) / Size);
        var page = Math.Clamp(Page, 1, pages);
        var shown = seen.Skip((page - 1) * Size).Take(Size).ToList();
        var rows = (await room.Reads.FindRowsAsync<ApplicationRow>(ApplicationsView.Name, managed.Id, shown, cancellation).ConfigureAwait(false)).ToDictionary(row => row.Id, row => row.Body);
        var names = new Names(room.Reads, managed.Definition);
        var payees = shown.SelectMany(application => awards.Files[application].Candidate.Requested).Select(line => line.Payee).Distinct().ToList();
        return new EditedScenario(managed.Id, managed.Call, managed.Definition, managed.Viewer, awards, name, proposals, remarks)
        {
            Page = page,
            Pages = pages,
            Files = [.. shown.Select(application => FileOf(awards, application, rows.GetValueOrDefault(application), places.GetValueOrDefault(application), proposals, remarks))],
            Payees = await names.WriteAsync(() => payees.ToImmutableSortedDictionary(payee => payee, names.Organisation), cancellation).ConfigureAwait(false),
        };
    }

    private static ScenarioFile FileOf(
        AwardsState.Known awards, string application, ApplicationRow? row, Ranked? place, ImmutableArray<Proposal> proposals, ImmutableSortedDictionary<string, string> remarks)
    {
        var candidate = awards.Files[application].Candidate;
        var lines = proposals.Where(proposal => proposal.Application == application).SelectMany(proposal => proposal.Lines).ToImmutableArray();
        return new ScenarioFile(
            application, row?.Number ?? application, row?.Applicant ?? application, candidate.Departement, place?.Place, candidate.Opinions.MeanScore(), place?.Opinion,
            [.. candidate.Requested.Select(asked => new ScenarioLine(asked, lines.Where(line => line.IsLike(asked)).Sum(line => line.Amount)))], remarks.GetValueOrDefault(application, ""));
    }
}

/// <param name="Proposals">All of them, whatever the page shows.</param>
public sealed record EditedScenario(
    string Id, CallState.Known Call, ProgrammeDefinition Definition, Viewer Viewer, AwardsState.Known Awards, string Name, ImmutableArray<Proposal> Proposals, ImmutableSortedDictionary<string, string> Remarks)
{
    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    public ImmutableArray<ScenarioFile> Files { get; init; } = [];

    /// <summary>Names by organisation.</summary>
    public ImmutableSortedDictionary<string, string> Payees { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public string Key => ComparedScenario.KeyOf(Name);

    public bool IsChosen => Awards.Chosen == Name;

    public bool MaySave => Permissions.Check(new SaveScenario("", []), Viewer.Actor, Awards.Scope, Viewer.Account, _ => null) is null;

    public ComparedScenario Compared => ComparedScenario.Of(Awards, Name, Proposals);
}

/// <param name="Place">In the ranking; null: decided already.</param>
public sealed record ScenarioFile(
    string Application, string Number, string Applicant, string? Departement, int? Place, decimal? Score, Opinion? Opinion, ImmutableArray<ScenarioLine> Lines, string Remark)
{
    public Money Amount => Lines.Sum(line => line.Amount);
}

/// <param name="Asked">What the applicant asks for in a strand and year, for one payee.</param>
/// <param name="Amount">What the scenario proposes of it.</param>
public sealed record ScenarioLine(AmountLine Asked, Money Amount)
{
    /// <summary>Of what is asked for, in percent with two decimals.</summary>
    public decimal Rate => RateOf(Amount);

    public decimal RateOf(Money amount) => Asked.Amount.Cents == 0 ? 0 : decimal.Round(amount.Cents * 100m / Asked.Amount.Cents, 2, MidpointRounding.AwayFromZero);

    /// <summary>Rounded down to the cent: a rate never gives more than it says.</summary>
    public Money At(decimal rate) => new((long)Math.Floor(Asked.Amount.Cents * rate / 100m));
}
