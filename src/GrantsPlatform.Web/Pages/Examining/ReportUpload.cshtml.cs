using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Examining;

/// <summary>A file that came with a report: see <see cref="ShownFile"/>.</summary>
public sealed class ReportUploadModel(Queries queries, Visitor visitor, IFileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string application, string report, string hash, [FromQuery(Name = "enregistrer")] string? save, CancellationToken cancellation) =>
        await queries.AskAsync(new FileOfReport(application, report, hash), visitor.Viewer, cancellation).ConfigureAwait(false) is { } found
            ? await ShownFile.AnswerAsync(this, found, files, save is not null, cancellation).ConfigureAwait(false)
            : NotFound();
}
