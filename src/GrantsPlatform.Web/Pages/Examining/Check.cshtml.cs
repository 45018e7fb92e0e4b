using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Examining;

/// <summary>The full check of one report: pieces asked for, lines verified one by one, then closed.</summary>
public sealed class CheckModel(Queries queries, Visitor visitor, Desk desk, TimeProvider clock, Links links) : GrantsPage
{
    public LedCheck Seen { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    [BindProperty]
    public string[] Pieces { get; set; } = [];

    [BindProperty]
    public string? DueOn { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    [BindProperty]
    public string? Conclusion { get; set; }

    /// <summary>That somebody verifies.</summary>
    [BindProperty]
    public string? Line { get; set; }

    public bool MayCheck => Seen.IsOpen && Seen.May(new CloseCheck());

    /// <summary>What the programme offers the grantee.</summary>
    public DateOnly UsualDay => ParisTime.DayOf(clock.GetUtcNow()).AddDays(Seen.Rule.AnswerDays);

    public static string IneligibleOf(int line) => $"ecart-{line}";

    public static string FindingOf(int line) => $"constat-{line}";

    public async Task<IActionResult> OnGetAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        Pieces = [.. Seen.State.Check?.Asked is null ? Seen.Rule.Pieces.Select(piece => piece.Code) : Seen.State.Check.Missing];
        return Page();
    }

    public async Task<IActionResult> OnPostAskAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        if (Pieces.Length == 0) Problems.Add(nameof(Pieces), "Choisissez au moins une pièce.");
        if (Typed.Date(DueOn) is null) Problems.Add(nameof(DueOn), "Indiquez jusqu’à quel jour (jj/mm/aaaa).");
        if (Message.IsMissing()) Problems.Add(nameof(Message), "Écrivez ce qui est demandé.");
        return Problems.Any ? Again()
            : await ActAsync(new AskCheckPieces([.. Pieces.OfType<string>().Distinct()], Typed.Date(DueOn).GetValueOrDefault()), Message, nameof(DueOn), "La demande est envoyée à l’organisme.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostVerifyAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        var at = Seen.Lines.ToList().FindIndex(one => one.Line.Line == Line);
        if (at < 0) return Again(new CheckLineUnknown(Line ?? ""));
        Money? ineligible = null;
        if (Seen.Lines[at].Line.Declared is { } declared)
        {
            var typed = Request.Form[IneligibleOf(at)].ToString();
            ineligible = typed.IsMissing() ? Money.Zero : Typed.Amount(typed);
            if (ineligible is null) Problems.Add(new FormProblem(IneligibleOf(at), Typed.NoAmount(typed), Label: Seen.Lines[at].Line.Label));
            else if (ineligible < Money.Zero || ineligible > declared) Problems.Add(new FormProblem(IneligibleOf(at), $"Entre zéro et {French.Amount(declared)}.", Label: Seen.Lines[at].Line.Label));
        }
        return Problems.Any ? Again()
            : await ActAsync(new VerifyCheckLine(Seen.Lines[at].Line.Line, ineligible), Request.Form[FindingOf(at)].ToString(), FindingOf(at), "La ligne est vérifiée.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostCloseAsync(string application, string report, CancellationToken cancellation)
    {
        if (!await FindAsync(application, report, cancellation).ConfigureAwait(false)) return NotFound();
        if (Conclusion.IsMissing()) Problems.Add(nameof(Conclusion), "Écrivez la conclusion du contrôle.");
        return Problems.Any ? Again() : await ActAsync(new CloseCheck(), Conclusion, nameof(Conclusion), "Le contrôle est clos\u202F: le bilan peut être accepté.", cancellation).ConfigureAwait(false);
    }

    /// <summary>Its form is the one that was sent.</summary>
    public bool IsTyped(string line) => Line == line;

    public string IneligibleIn(LedLine line, int at) =>
        IsTyped(line.Line.Line) && Request.HasFormContentType ? Request.Form[IneligibleOf(at)].ToString() : Typed.Text(line.Verified?.Ineligible ?? Money.Zero);

    public string? FindingIn(LedLine line, int at) => IsTyped(line.Line.Line) && Request.HasFormContentType ? Request.Form[FindingOf(at)].ToString() : line.Finding;

    private async Task<IActionResult> ActAsync(ReportCommand command, string? reason, string field, string said, CancellationToken cancellation)
    {
        if (!Standing.Holds("controle", $"{Seen.Version}"))
        {
            Standing.Contest("", "Ce contrôle a changé entre-temps.", "Relisez-le, puis recommencez.");
            return Again();
        }
        var refusal = await desk.SendAsync(
            ReportState.IdOf(Seen.Application, Seen.Sort.Code), command, CommandId, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), Seen.Version, cancellation: cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal, refusal is ReasonMissing or ReturnDayNotAhead or DayTooFarAhead or FindingMissing ? field : "");
        this.Say(said);
        return Redirect(links.CheckReport(Seen.Application, Seen.Sort.Code));
    }

    private async Task<bool> FindAsync(string application, string report, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new CheckToLead(application, report), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        Standing.Holds("controle", $"{seen.Version}");
        return true;
    }
}
