using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Pages.Productions;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>The minutes as they wrote themselves: read, corrected as long as the session is open, closed, signed.</summary>
public sealed class MinutesModel(Queries queries, Desk desk, Visitor visitor, Links links, DocumentDesk documents, PdfOffice office) : SessionPage(queries, desk, visitor)
{
    public MinutesToRead Minutes { get; private set; } = new([]);

    public bool MayCorrect => Seen.State.Phase == SessionPhase.Open && Seen.May(new TakeDecision(Seen.Id, "", default, []));

    public bool MayClose => Seen.State.Phase == SessionPhase.Open && Seen.May(new CloseSession());

    public bool MaySign => Seen.State.Phase == SessionPhase.Closed && Seen.IsChair && Seen.May(new SignMinutes());

    public static string ReasonOf(string application) => $"motif-{application}";

    public string? Typed(MinutesEntry entry) => Request.HasFormContentType && Request.Form.TryGetValue(ReasonOf(entry.Line.Application), out var typed) ? typed.ToString() : entry.Words?.Reason;

    /// <summary>What the form of an entry carries of the words that it showed.</summary>
    public KeyValuePair<string, string> MarkOf(MinutesEntry entry)
    {
        Standing.Holds(ReasonOf(entry.Line.Application), entry.Words?.Reason);
        return Standing.Marks.Single(mark => mark.Key.EndsWith('.' + ReasonOf(entry.Line.Application), StringComparison.Ordinal));
    }

    public async Task<IActionResult> OnGetAsync(string session, CancellationToken cancellation) =>
        await FindMinutesAsync(session, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(string session, CancellationToken cancellation) =>
        await Queries.AskAsync(new MinutesToPrint(session), Visitor.Viewer, cancellation).ConfigureAwait(false) is { Committee: { } seen } minutes
            ? File(WordFile.Of(MinutesPaper.Of(minutes)), WordFile.MediaType, $"proces-verbal-{seen.Zone.DayOf(seen.State.Plan.StartsAt):yyyy-MM-dd}.docx")
            : NotFound();

    public bool MakesPdf => office.IsThere;

    /// <summary>The minutes as a PDF, in the background.</summary>
    public async Task<IActionResult> OnPostPdfAsync(string session, CancellationToken cancellation)
    {
        if (!MakesPdf || !await FindMinutesAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        var title = $"Procès-verbal de la commission du {French.Date(Seen.Zone.DayOf(Seen.State.Plan.StartsAt))} (PDF)";
        var answer = await documents.OrderAsync(CommandId, PdfMaker.MakerName, title, new PdfOrder(PdfOf.Minutes, session), cancellation).ConfigureAwait(false);
        return answer.IsGiven ? Redirect(links.Production(answer.Value)) : Again(answer.Refusal);
    }

    /// <summary>The same decision in other words.</summary>
    public async Task<IActionResult> OnPostCorrectAsync(string session, [FromForm] string? dossier, CancellationToken cancellation)
    {
        if (!await FindMinutesAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        if (Minutes.Entries.FirstOrDefault(entry => entry.Line.Application == dossier) is not { Decision: { } decision } entry) return NotFound();
        if (!Standing.Holds(ReasonOf(entry.Line.Application), entry.Words?.Reason))
        {
            Standing.Contest(ReasonOf(entry.Line.Application), "Quelqu’un a changé ces motifs, ou la décision, entre-temps.");
            return Again();
        }
        var take = new TakeDecision(session, entry.Line.Application, decision.Outcome, decision.Granted, decision.Rank, decision.Votes, entry.Words?.OverrunReason, entry.Words?.Reservations);
        if (await SendAsync(AwardsState.IdOf(Seen.Call), take, Typed(entry), cancellation).ConfigureAwait(false) is { } refusal) return AgainNamed(refusal, ReasonOf(entry.Line.Application));
        this.Say($"Les motifs du dossier {entry.Line.Number} sont corrigés.");
        return Redirect(links.Minutes(session) + "#dossier-" + entry.Line.Application);
    }

    public async Task<IActionResult> OnPostCloseAsync(string session, CancellationToken cancellation) =>
        await AndThenAsync(session, new CloseSession(), "La séance est close. La présidence peut signer le procès-verbal.", cancellation).ConfigureAwait(false);

    public async Task<IActionResult> OnPostSignAsync(string session, CancellationToken cancellation) =>
        await AndThenAsync(session, new SignMinutes(), "Le procès-verbal est signé. Les décisions restent à notifier.", cancellation).ConfigureAwait(false);

    private async Task<IActionResult> AndThenAsync(string session, SessionCommand command, string said, CancellationToken cancellation)
    {
        if (!await FindMinutesAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        return await ActAsync(session, command, "", said, links.Minutes(session), cancellation).ConfigureAwait(false);
    }

    private async Task<bool> FindMinutesAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false) || await Queries.AskAsync(new MinutesOfSession(session), Visitor.Viewer, cancellation).ConfigureAwait(false) is not { } minutes) return false;
        Minutes = minutes;
        return true;
    }
}
