using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Examining;

/// <summary>One report beside what was agreed and what was told before: accepted with the costs that count, or sent back for some fields.</summary>
public sealed class ReportModel(Queries queries, Visitor visitor, Desk desk, Links links) : GrantsPage
{
    public ExaminedReport Seen { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Figures that are taken at the grantee's word.</summary>
    [BindProperty]
    public string[] Taken { get; set; } = [];

    [BindProperty]
    public string[] Fields { get; set; } = [];

    [BindProperty]
    public string? DueOn { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public bool MayExamine => Seen.State.Phase is ReportPhase.Submitted && Seen.May(new AcceptReport());

    public IEnumerable<ExaminedIndicator> AtTheirWord => Seen.Indicators.Where(indicator => indicator.Told is { NeedsWord: true });

    public static string CostOf(int line) => $"retenu-{line}";

    public static string WhyOf(int line) => $"motif-{line}";

    public async Task<IActionResult> OnGetAsync(string application, string report, CancellationToken cancellation) =>
        await FindAsync(application, report, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        var costs = Seen.Financial is null ? null : ReadCosts();
        if (Problems.Any) return Again();
        if (Taken.Length > 0 && Reason.IsMissing()) Problems.Add(nameof(Reason), "Dites pourquoi ces chiffres sont admis.");
        if (Problems.Any) return Again();
        var command = new AcceptReport(Figures: Taken.Length == 0 ? null : [.. Taken.OfType<string>()], Refused: costs is not { Count: > 0 } ? null : [.. costs]);
        return await ActAsync(command, Reason, nameof(Reason), "Le bilan est accepté.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostReturnAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        if (Fields.Length == 0) Problems.Add(nameof(Fields), "Choisissez au moins une rubrique à corriger.");
        if (Typed.Date(DueOn) is null) Problems.Add(nameof(DueOn), "Indiquez jusqu’à quel jour (jj/mm/aaaa).");
        if (Why.IsMissing()) Problems.Add(nameof(Why), "Dites ce qui est à corriger.");
        return Problems.Any ? Again()
            : await ActAsync(new ReturnReport([.. Fields.OfType<string>().Distinct()], Typed.Date(DueOn).GetValueOrDefault()), Why, nameof(DueOn), "Le bilan est renvoyé\u202F: seules ces rubriques sont rouvertes.", cancellation).ConfigureAwait(false);
    }

    /// <summary>What was typed, or all of it.</summary>
    public string CostIn(int at, FinancialLine line) =>
        Request.HasFormContentType && Request.Form.TryGetValue(CostOf(at), out var typed) ? typed.ToString() : Typed.Text(line.Actual - (Seen.Found(line.Code)?.Ineligible ?? Money.Zero));

    /// <summary>What was typed, or what the full check found.</summary>
    public string? WhyIn(int at, FinancialLine line) => Request.HasFormContentType ? Request.Form[WhyOf(at)].ToString() : Seen.Found(line.Code)?.Finding;

    /// <summary>Texts, figures and accounts, then the comments on figures.</summary>
    public IEnumerable<Choice> Returnable => Seen.Returnable
        .OrderBy(one => Array.FindIndex(Parts, part => one.Key.StartsWith(part, StringComparison.Ordinal)))
        .Select(one => new Choice(one.Key, one.Value));

    private static readonly string[] Parts = ["text.", "indicator.", ReportFields.Financial, "comment."];

    /// <summary>What is refused of each account, with its reason.</summary>
    private List<RefusedCost> ReadCosts()
    {
        var refused = new List<RefusedCost>();
        foreach (var (line, at) in Seen.Financial.Required("the accounts").EligibleLines.Select((line, at) => (line, at)))
        {
            var typed = Request.Form[CostOf(at)].ToString();
            if (Typed.Amount(typed) is not { } amount) Problems.Add(new FormProblem(CostOf(at), Typed.NoAmount(typed), Label: line.Label));
            else if (amount < Money.Zero || amount > line.Actual) Problems.Add(new FormProblem(CostOf(at), $"Entre zéro et {French.Amount(line.Actual)}.", Label: line.Label));
            else if (amount < line.Actual && WhyIn(at, line).IsMissing()) Problems.Add(new FormProblem(WhyOf(at), "Dites pourquoi tout n’est pas retenu.", Label: line.Label));
            else if (amount < line.Actual) refused.Add(new RefusedCost(line.Code, line.Actual - amount, WhyIn(at, line) ?? ""));
        }
        return refused;
    }

    private async Task<IActionResult> ActAsync(ReportCommand command, string? reason, string field, string said, CancellationToken cancellation)
    {
        if (!Standing.Holds("bilan", $"{Seen.Version}"))
        {
            Standing.Contest("", "Ce bilan a changé entre-temps.", "Relisez-le, puis recommencez.");
            return Again();
        }
        var refusal = await desk.SendAsync(
            ReportState.IdOf(Seen.Application, Seen.Rule.Code), command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), Seen.Version, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal, refusal is ReasonMissing or ReturnDayNotAhead or DayTooFarAhead ? field : "");
        this.Say(said);
        return Redirect(links.Reports(Seen.State.Origin.Call));
    }

    private async Task<bool> FindAsync(string application, string report, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ReportToExamine(application, report), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        Standing.Holds("bilan", $"{seen.Version}");
        return true;
    }
}
