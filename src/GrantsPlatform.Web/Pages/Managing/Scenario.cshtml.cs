using System.Collections.Immutable;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>One scenario: amounts, rates and remarks, line by line of what is asked for.</summary>
public sealed class ScenarioModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private EditedScenario? _edited;
    private Dictionary<string, string> _shown = [];

    public EditedScenario Edited => _edited.Required("the scenario");

    public static string AmountOf(ScenarioFile file, int line) => $"m.{file.Application}.{line}";

    public static string RateOf(ScenarioFile file, int line) => $"t.{file.Application}.{line}";

    public static string RemarkOf(ScenarioFile file) => $"r.{file.Application}";

    /// <summary>What was typed, or what stands.</summary>
    public string Shown(string name) => _shown.GetValueOrDefault(name, "");

    public async Task<IActionResult> OnGetAsync(string call, string scenario, [FromQuery(Name = "feuille")] int? page, CancellationToken cancellation)
    {
        if (!await FindAsync(call, scenario, page, cancellation).ConfigureAwait(false)) return NotFound();
        Stands();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string call, string scenario, [FromQuery(Name = "feuille")] int? page, CancellationToken cancellation)
    {
        if (!await FindAsync(call, scenario, page, cancellation).ConfigureAwait(false)) return NotFound();
        var before = _shown;
        _shown = before.Keys.ToDictionary(name => name, name => Request.Form.TryGetValue(name, out var typed) ? typed.ToString().Trim() : "");
        if (!Stands()) Standing.Contest("", "Quelqu’un a changé ce scénario depuis que cette page a été affichée.", "Vos montants sont ci-dessous. Comparez-les aux siens dans un autre onglet, puis enregistrez de nouveau.");
        var read = Edited.Files.Select(file => new Proposal(file.Application, [.. file.Lines.Select((line, i) => line.Asked with { Amount = Read(file, i, line, before) }).Where(line => line.Amount > Money.Zero)])).ToList();
        if (Problems.Any) return Again();
        var shown = Edited.Files.Select(file => file.Application).ToHashSet();
        ImmutableArray<Proposal> proposals = [.. Edited.Proposals.Where(proposal => !shown.Contains(proposal.Application)), .. read.Where(proposal => !proposal.Lines.IsEmpty)];
        if (await desk.SendAsync(AwardsState.IdOf(call), new SaveScenario(Edited.Name, proposals, Remarks(proposals)), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, FieldOf(refusal));
        this.Say("Le scénario est enregistré.");
        return Redirect(links.Scenario(call, scenario, Edited.Page));
    }

    /// <summary>A rate counts where it was changed and the amount beside it was not.</summary>
    private Money Read(ScenarioFile file, int i, ScenarioLine line, Dictionary<string, string> before)
    {
        var (name, rateName) = (AmountOf(file, i), RateOf(file, i));
        var (text, rate) = (_shown[name], _shown[rateName]);
        Money amount;
        if (text == before[name] && rate != before[rateName])
        {
            if (Typed.Number(rate) is not (>= 0 and <= 100 and var percent))
            {
                if (rate.Length == 0) return Money.Zero;
                Problems.Add(new FormProblem(rateName, "Indiquez un taux de 0 à 100.", Label: file.Number));
                return Money.Zero;
            }
            amount = line.At(percent);
        }
        else if (text.Length == 0) return Money.Zero;
        else if (Typed.Amount(text) is { } typed) amount = typed;
        else
        {
            Problems.Add(new FormProblem(name, Typed.NoAmount(text), Label: file.Number));
            return Money.Zero;
        }
        if (amount < Money.Zero) Problems.Add(new FormProblem(name, "Un montant n’est pas négatif.", Label: file.Number));
        else if (amount > line.Asked.Amount) Problems.Add(new FormProblem(name, $"Le porteur demande {French.Amount(line.Asked.Amount)}\u202F: un scénario ne propose pas davantage.", Label: file.Number));
        return amount;
    }

    private ImmutableSortedDictionary<string, string> Remarks(ImmutableArray<Proposal> proposals)
    {
        var kept = Edited.Remarks.ToBuilder();
        foreach (var file in Edited.Files) kept[file.Application] = _shown[RemarkOf(file)];
        var within = proposals.Select(proposal => proposal.Application).ToHashSet();
        return kept.Where(remark => within.Contains(remark.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>The row that a refusal is about, where it names a file.</summary>
    private string FieldOf(Refusal refusal) => refusal switch
    {
        BelowThreshold below => $"m.{below.Application}.0",
        FileIsWithdrawn withdrawn => $"m.{withdrawn.Application}.0",
        FileNotBeforeCommittee absent => $"m.{absent.Application}.0",
        RemarkTooLong when Edited.Files.FirstOrDefault(file => Texts.Length(_shown[RemarkOf(file)]) > Core.Awards.Scenarios.LongestRemark) is { } file => RemarkOf(file),
        _ => "",
    };

    private bool Stands() => Standing.Holds("scenario", Convert.ToHexString(Wire.ToBytes(Edited.Proposals)) + Convert.ToHexString(Wire.ToBytes(Edited.Remarks)));

    private async Task<bool> FindAsync(string call, string scenario, int? page, CancellationToken cancellation)
    {
        _edited = await queries.AskAsync(new ScenarioToEdit(call, scenario, page ?? 1), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (_edited is null) return false;
        _shown = [];
        foreach (var file in Edited.Files)
        {
            _shown[RemarkOf(file)] = file.Remark;
            for (var i = 0; i < file.Lines.Length; i++)
            {
                var line = file.Lines[i];
                (_shown[AmountOf(file, i)], _shown[RateOf(file, i)]) = line.Amount == Money.Zero ? ("", "") : (Typed.Text(line.Amount), Typed.Text(line.Rate));
            }
        }
        return true;
    }
}
