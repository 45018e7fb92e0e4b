using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Managing;

/// <summary>One page of a scenario: its files and those that could be in it, the best first.</summary>
/// <param name="Page">From 1.</param>
public sealed record ScenarioToEdit(string Call, string Key, int Page = 1) : ManagedQuery<EditedScenario>(Call)
{
    public const int Size = 100;

    private protected override async ValueTask<EditedScenario?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation)
    {
        if (await ScenarioReading.OfAsync(room, managed, Key, cancellation).ConfigureAwait(false) is not { } scenario) return null;
        var pages = Math.Max(1, (scenario.Seen.Length + Size - 1) / Size);
        var page = Math.Clamp(Page, 1, pages);
        var shown = scenario.Seen.Skip((page - 1) * Size).Take(Size).ToList();
        return new EditedScenario(managed.Id, managed.Call, managed.Definition, managed.Viewer, scenario.Awards, scenario.Name, scenario.Proposals, scenario.Remarks)
        {
            Page = page,
            Pages = pages,
            Files = await scenario.FilesAsync(shown, cancellation).ConfigureAwait(false),
            Payees = await scenario.PayeesAsync(shown, cancellation).ConfigureAwait(false),
        };
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
