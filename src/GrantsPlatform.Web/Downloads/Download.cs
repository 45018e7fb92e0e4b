using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Downloads;

/// <summary>
/// Answers a file that somebody sent: always to be saved, never to be shown, under a type of the list that is taken in. Who may have it,
/// the door of the endpoint has asked.
/// </summary>
public static class Download
{
    private const string Unknown = "application/octet-stream";

    public static async Task<IResult> AnswerAsync(UploadRef file, IFileStore files, CancellationToken cancellation)
    {
        if (await files.OpenAsync(file.Hash, cancellation).ConfigureAwait(false) is not { } content) return Results.NotFound();
        var type = FileType.All.FirstOrDefault(type => type.MediaType == file.MediaType)?.MediaType ?? Unknown;
        return Results.Stream(content, type, fileDownloadName: FileName.Clean(file.Name) ?? "document", enableRangeProcessing: true);
    }
}
