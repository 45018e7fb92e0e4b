using GrantsPlatform.Core.Applications;
using GrantsPlatform.Letters.Complements;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Asking;

/// <summary>Takes back a request for complements that was a mistake; the letter is read before it leaves.</summary>
public sealed class CancelComplementModel(Queries queries, Desk desk, Visitor visitor, Links links) : FilePage(queries, desk, visitor, links)
{
    /// <summary>Of the request that was shown: another that was sent meanwhile is not taken back.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RequestedComplement? Awaited => Seen.Complements.FirstOrDefault(one => one.End == ComplementEnd.Awaited);

    /// <summary>The letter as it would leave with these words.</summary>
    public string LetterOf(RequestedComplement awaited) => PlainText.Of(new ComplementCancelledLetter(Seen.Facts, awaited.Fields, new Said(string.IsNullOrWhiteSpace(Reason) ? "(le motif que vous écrirez)" : Reason.Trim())).Compose("", null));

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>Sends nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Again(StatusCodes.Status200OK) : NotFound();

    public Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation) =>
        ActAsync(application, new CancelComplement(Number), Reason, nameof(Reason), "La demande de compléments est annulée\u202F: la lettre part au porteur.", null, cancellation);
}
