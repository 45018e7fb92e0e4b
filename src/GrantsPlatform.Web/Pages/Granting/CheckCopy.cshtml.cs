using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>A copy signed on paper beside the text that was sent: it is the same and counts as signed, or it is refused with a reason.</summary>
public sealed class CheckCopyModel(Queries queries, Visitor visitor, Desk desk, Links links) : AgreementPage(queries, visitor, desk, links)
{
    public SignedCopy Copy => Seen.Copy.Required("the copy");

    /// <summary>Null where it was erased.</summary>
    public UploadRef? Scan { get; private set; }

    [BindProperty]
    public string? Hash { get; set; }

    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public bool Same { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindCopyAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindCopyAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (!Same) Problems.Add(nameof(Same), "Rien n’est confirmé tant que vous n’avez pas lu la copie.", "Lisez-la à côté du texte, puis cochez la case.");
        return Problems.Any
            ? Again()
            : await ActAsync(new ConfirmSignedCopy(Hash ?? "", Number), null, "", "La copie est confirmée\u202F: le texte est signé par le bénéficiaire.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostRefuseAsync(string application, CancellationToken cancellation) =>
        await FindCopyAsync(application, cancellation).ConfigureAwait(false)
            ? await ActAsync(new RefuseSignedCopy(Number), Reason, nameof(Reason), "La copie est refusée. Le bénéficiaire en est informé.", cancellation).ConfigureAwait(false)
            : NotFound();

    private async Task<bool> FindCopyAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false) || Seen.Copy is not { } copy || !Seen.May(new ConfirmSignedCopy("", 0))) return false;
        Scan = await Queries.AskAsync(new CopyToCheck(application, copy.Number), Visitor.Viewer, cancellation).ConfigureAwait(false);
        return true;
    }
}
