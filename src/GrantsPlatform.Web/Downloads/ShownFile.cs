using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Downloads;

/// <summary>
/// A file that an applicant has sent, to be looked at. PDF files and pictures are shown by the browser's own viewer, under a policy of their own that lets
/// nothing run or load; whatever else there is can only be saved.
/// </summary>
internal static class ShownFile
{
    /// <summary>As it is kept, or nothing where it is gone. Who may have it, the page has asked.</summary>
    public static async Task<IActionResult> AnswerAsync(PageModel page, UploadRef file, IFileStore files, bool save, CancellationToken cancellation) =>
        await files.OpenAsync(file.Hash, cancellation).ConfigureAwait(false) is { } content ? Of(page.HttpContext, file, content, save) : page.NotFound();

    public static FileStreamResult Of(HttpContext context, UploadRef file, Stream content, bool save)
    {
        if (save || !FileType.IsShown(file.MediaType)) return new FileStreamResult(content, "application/octet-stream") { FileDownloadName = FileName.Clean(file.Name) ?? "document" };
        context.Features.Set(ContentPolicy.OfAShownFile);
        context.Response.Headers.ContentDisposition = "inline";
        return new FileStreamResult(content, file.MediaType);
    }
}

/// <summary>A file within a page.</summary>
/// <param name="Address">Where it is answered to be shown.</param>
/// <param name="Saved">Where it is answered to be saved.</param>
/// <param name="Close">The page without it; null: it stays.</param>
public sealed record FramedFile(UploadRef File, string Address, string Saved, string? Close = null);
