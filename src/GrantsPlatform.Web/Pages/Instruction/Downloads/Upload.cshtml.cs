using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Instruction.Downloads;

/// <summary>A file that the applicant has sent: see <see cref="ShownFile"/>.</summary>
public sealed class UploadModel(Queries queries, Visitor visitor, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string application, string hash, [FromQuery(Name = "enregistrer")] string? save, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new UploadToSee(application, hash), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found
            || await files.OpenAsync(hash, cancellation).ConfigureAwait(false) is not { } content) return NotFound();
        return ShownFile.Of(HttpContext, found, content, save is not null);
    }
}
