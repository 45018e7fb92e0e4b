using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>The scenarios for the money of a call, side by side, and where another is made.</summary>
public sealed class ScenariosModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private CallScenarios? _scenarios;

    public CallScenarios Scenarios => _scenarios.Required("the scenarios");

    /// <summary>Null: not asked for, or nothing to compare.</summary>
    public DifferentScenarios? Differences { get; private set; }

    [BindProperty(SupportsGet = true, Name = "un")]
    public string? One { get; set; }

    [BindProperty(SupportsGet = true, Name = "autre")]
    public string? Other { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? From { get; set; } = Made.Favourable;

    /// <summary>How many files, from which score on, or which scenario.</summary>
    [BindProperty]
    public string? Best { get; set; }

    [BindProperty]
    public string? Score { get; set; }

    [BindProperty]
    public string? Copied { get; set; }

    [BindProperty]
    public string? Ties { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>Files that have the score at which the line falls; empty: none, or nobody asked.</summary>
    public ImmutableArray<TiedFile> Tied { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (!string.IsNullOrEmpty(One) && !string.IsNullOrEmpty(Other)) Differences = await queries.AskAsync(new ScenarioDifferences(call, One, Other), visitor.Viewer, cancellation).ConfigureAwait(false);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string call, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        var name = Texts.Line(Name ?? "");
        if (Scenarios.Scenarios.Any(one => one.Name == name)) Problems.Add(nameof(Name), "Un scénario porte déjà ce nom.", "Donnez-lui un autre nom, ou modifiez celui qui existe.");
        var cut = Cut();
        if (cut is null || Problems.Any) return Again();
        if (!cut.Tied.IsEmpty && Ties is not ("all" or "none"))
        {
            Tied = await NamesOfAsync(call, cut.Tied, cancellation).ConfigureAwait(false);
            Problems.Add(nameof(Ties), $"{French.Count(cut.Tied.Length, "dossier a", "dossiers ont")} la même note à la ligne\u202F: dites ce qu’il en est.", "Aucun départage n’est fait à votre place.");
            return Again();
        }
        var files = Ties == "all" ? cut.Above.AddRange(cut.Tied) : cut.Above;
        var proposals = Copied is not null && From == Made.Copy ? Scenarios.Find(Copied)?.Proposals ?? [] : Made.Proposals(files);
        var remarks = Ties == "all" ? cut.Tied.ToImmutableSortedDictionary(one => one.Application, one => $"À égalité à la ligne ({French.Number(one.Score ?? 0)} sur 100).", StringComparer.Ordinal) : null;
        var save = new SaveScenario(name, proposals, remarks?.Where(remark => proposals.Any(proposal => proposal.Application == remark.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal));
        if (await desk.SendAsync(AwardsState.IdOf(call), save, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Name));
        this.Say("Le scénario est enregistré.");
        return Redirect(links.Scenario(call, ComparedScenario.KeyOf(name)));
    }

    public async Task<IActionResult> OnPostChooseAsync(string call, CancellationToken cancellation) =>
        await ActAsync(call, name => new ChooseScenario(name), "Le scénario est la liste de travail de la commission.", cancellation).ConfigureAwait(false);

    public async Task<IActionResult> OnPostDropAsync(string call, CancellationToken cancellation) =>
        await ActAsync(call, name => new DropScenario(name), "Le scénario est supprimé.", cancellation).ConfigureAwait(false);

    private async Task<IActionResult> ActAsync(string call, Func<string, AwardsCommand> command, string said, CancellationToken cancellation)
    {
        if (!await FindAsync(call, cancellation).ConfigureAwait(false)) return NotFound();
        if (Scenarios.Find(Chosen) is not { } scenario) Problems.Add("", "Ce scénario n’existe plus.", "Regardez la liste, puis recommencez s’il y a lieu.");
        else if (!Stands) Standing.Contest("", "Les scénarios ont changé depuis que cette page a été affichée.", "Regardez-les, puis recommencez s’il y a lieu.");
        else if (await desk.SendAsync(AwardsState.IdOf(call), command(scenario.Name), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) Problems.Add(refusal);
        else
        {
            this.Say(said);
            return Redirect(links.Scenarios(call));
        }
        return Again();
    }

    /// <summary>Null where what was typed draws no line.</summary>
    private RankingCut? Cut()
    {
        var ranking = Scenarios.Ranking;
        switch (From)
        {
            case Made.Favourable:
                return new RankingCut([.. ranking.Where(one => one.Opinion == Opinion.Favourable)], []);
            case Made.Within:
                return ranking.Within(Scenarios.Left);
            case Made.Empty:
                return new RankingCut([], []);
            case Made.Copy when Scenarios.Find(Copied) is not null:
                return new RankingCut([], []);
            case Made.Copy:
                Problems.Add(nameof(Copied), "Choisissez le scénario à copier.");
                return null;
            case Made.ToRank when Typed.Whole(Best) is >= 0 and <= 1_000_000 and var files:
                return ranking.Best((int)files);
            case Made.ToRank:
                Problems.Add(nameof(Best), "Indiquez un nombre entier de dossiers.");
                return null;
            case Made.ToScore when Typed.Number(Score) is >= 0 and <= 100 and var score:
                return ranking.From(score);
            case Made.ToScore:
                Problems.Add(nameof(Score), "Indiquez une note de 0 à 100.");
                return null;
            default:
                Problems.Add(nameof(From), "Choisissez de quoi partir.");
                return null;
        }
    }

    private async Task<ImmutableArray<TiedFile>> NamesOfAsync(string call, ImmutableArray<Ranked> tied, CancellationToken cancellation) =>
        (await queries.AskAsync(new TiedFiles(call, [.. tied.Select(one => one.Application)]), visitor.Viewer, cancellation).ConfigureAwait(false))?.Files ?? [];

    private bool Stands { get; set; }

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        _scenarios = await queries.AskAsync(new ScenariosOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (_scenarios is null) return false;
        Stands = Standing.Holds("scenarios", $"{Scenarios.Awards?.Chosen}\n{string.Join('\n', Scenarios.Scenarios.Select(one => $"{one.Key} {one.Sums.Files} {one.Sums.Amount.Cents}"))}");
        return true;
    }
}
