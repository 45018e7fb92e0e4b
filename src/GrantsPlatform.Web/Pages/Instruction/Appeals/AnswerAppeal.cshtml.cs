using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Letters;
using GrantsPlatform.Letters.Appeals;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Appeals;

/// <summary>The answer to an appeal, whose letter is read before it leaves.</summary>
public sealed class AnswerAppealModel(Queries queries, Desk desk, Visitor visitor, Links links) : AppealPage(queries, desk, visitor, links)
{
    /// <summary>The letter that was asked for; null: none was.</summary>
    public string? Letter { get; private set; }

    public bool MayUphold => Seen.Appeal is { IsOpen: true } or { Phase: AppealPhase.RefusedBySilence } && Seen.May(new UpholdAppeal());

    public bool MayRefuse => Seen.Appeal is { IsOpen: true } && Seen.May(new RefuseAppeal());

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAnswerableAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUpholdAsync(string application, CancellationToken cancellation) =>
        await FindAnswerableAsync(application, cancellation).ConfigureAwait(false)
            ? await ActAsync(new UpholdAppeal(), Reason, "Le recours est accueilli\u202F: la décision est à reprendre.", cancellation).ConfigureAwait(false) : NotFound();

    public async Task<IActionResult> OnPostRefuseAsync(string application, CancellationToken cancellation) =>
        await FindAnswerableAsync(application, cancellation).ConfigureAwait(false)
            ? await ActAsync(new RefuseAppeal(), Reason, "Le recours est rejeté\u202F: la lettre part au porteur.", cancellation).ConfigureAwait(false) : NotFound();

    /// <summary>Sends nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string application, [FromForm] bool upheld, CancellationToken cancellation)
    {
        if (!await FindAnswerableAsync(application, cancellation).ConfigureAwait(false) || Seen.Appeal is not { } appeal) return NotFound();
        Letter = PlainText.Of(LetterOf(appeal.Appeal, upheld, new Said(Reason?.Trim() ?? "")).Compose("", null));
        return Again(StatusCodes.Status200OK);
    }

    private async Task<bool> FindAnswerableAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) && MayUphold;

    private Letter LetterOf(AppealReceived appeal, bool upheld, Said reasons) => (upheld, appeal.Subject) switch
    {
        (false, _) => new AppealRefusedLetter(Seen.Facts, appeal.ReceivedOn, reasons),
        (true, AppealSubject.Ineligibility) => new AppealUpheldEligibilityLetter(Seen.Facts, appeal.ReceivedOn, reasons),
        _ => new AppealUpheldLetter(Seen.Facts, appeal.ReceivedOn, reasons),
    };
}
