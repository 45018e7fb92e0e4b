using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>The address that verifies a receipt, as a square to photograph: whoever holds the paper need not type 64 signs.</summary>
public sealed class ReceiptCodeModel(Queries queries, Visitor visitor, Links links, PublicAddress address) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await queries.AskAsync(new FileAsSent(application), visitor.Viewer, cancellation).ConfigureAwait(false) is { } sent
            ? File(SquareCode.Of(address.Of(links.Verified(sent.Draft.Number, sent.Last.Hash))), "image/svg+xml")
            : NotFound();
}
