using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls.Downloads;

/// <summary>
/// A document of a call that is public, as its page offers it; no other file of those that lie beside it. Of a call that is still being prepared, for those who
/// prepare it.
/// </summary>
public sealed class DocumentModel(Queries queries, Visitor visitor, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string call, string hash, string name, CancellationToken cancellation)
    {
        return await FindAsync(new CallDocument(call, hash, name), cancellation).ConfigureAwait(false) is { } offered
            && await files.OpenAsync(offered.Hash, cancellation).ConfigureAwait(false) is { } content
                ? ShownFile.Of(HttpContext, new UploadRef(offered.Name, FileType.OfExtension(FileName.Extension(offered.Name))?.MediaType ?? "", content.Length, offered.Hash), content, save: false)
                : NotFound();
    }

    private async Task<CallDocument?> FindAsync(CallDocument document, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DocumentOfCall(document), cancellation).ConfigureAwait(false) is { } offered) return offered;
        return visitor.IsSignedIn ? await queries.AskAsync(new DocumentOfPreparation(document.Call, document), visitor.Viewer, cancellation).ConfigureAwait(false) : null;
    }
}
