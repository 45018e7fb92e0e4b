using GrantsPlatform.Core.Files;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Instruction.Downloads;

/// <summary>
/// A file that the applicant has sent. PDF files and pictures are shown by the browser's own viewer, under a policy of their own that lets nothing run or load;
/// whatever else there is can only be saved.
/// </summary>
public sealed class UploadModel(Queries queries, Visitor visitor, IFileStore files) : PageModel
{
    private static readonly string[] Shown = [FileType.Pdf.MediaType, FileType.Png.MediaType, FileType.Jpeg.MediaType];

    public async Task<IActionResult> OnGetAsync(string application, string hash, [FromQuery(Name = "enregistrer")] string? save, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new UploadToSee(application, hash), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found
            || await files.OpenAsync(hash, cancellation).ConfigureAwait(false) is not { } content) return NotFound();
        if (save is not null || !Shown.Contains(found.MediaType)) return File(content, "application/octet-stream", FileName.Clean(found.Name) ?? "document");
        HttpContext.Features.Set(ContentPolicy.OfAShownFile);
        Response.Headers.ContentDisposition = "inline";
        return File(content, found.MediaType);
    }
}
