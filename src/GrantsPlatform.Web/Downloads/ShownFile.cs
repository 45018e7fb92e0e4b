using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Downloads;

/// <summary>
/// A file that an applicant has sent, to be looked at. PDF files and pictures are shown by the browser's own viewer, under a policy of their own that lets
/// nothing run or load; whatever else there is can only be saved.
/// </summary>
internal static class ShownFile
{
    private static readonly string[] Shown = [FileType.Pdf.MediaType, FileType.Png.MediaType, FileType.Jpeg.MediaType];

    public static FileStreamResult Of(HttpContext context, UploadRef file, Stream content, bool save)
    {
        if (save || !Shown.Contains(file.MediaType)) return new FileStreamResult(content, "application/octet-stream") { FileDownloadName = FileName.Clean(file.Name) ?? "document" };
        context.Features.Set(ContentPolicy.OfAShownFile);
        context.Response.Headers.ContentDisposition = "inline";
        return new FileStreamResult(content, file.MediaType);
    }
}
