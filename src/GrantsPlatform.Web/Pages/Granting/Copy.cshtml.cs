using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Granting;

/// <summary>The file of a copy signed on paper: see <see cref="ShownFile"/>.</summary>
public sealed class CopyModel(Queries queries, Visitor visitor, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string application, int number, [FromQuery(Name = "enregistrer")] string? save, CancellationToken cancellation) =>
        await queries.AskAsync(new CopyToCheck(application, number), visitor.Viewer, cancellation).ConfigureAwait(false) is { } found
            ? await ShownFile.AnswerAsync(this, found, files, save is not null, cancellation).ConfigureAwait(false)
            : NotFound();
}
