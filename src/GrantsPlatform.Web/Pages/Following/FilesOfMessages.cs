using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>The way to the files that came with messages about a file, for both sides.</summary>
internal static class FilesOfMessages
{
    public const string Name = "file-of-message";

    public static void MapFilesOfMessages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/fichiers/messages/{application}/{number:int}/{index:int}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithName(Name).Behind(Door.Conversation);

    private static async Task<IResult> AnswerAsync(
        [FromRoute] string application, [FromRoute] int number, [FromRoute] int index, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] IFileStore files, CancellationToken cancellation) =>
        await queries.AskAsync(new UploadOfMessage(application, number, index), visitor.Viewer, cancellation).ConfigureAwait(false) is { } file
            ? await Download.AnswerAsync(file, files, cancellation).ConfigureAwait(false)
            : Results.NotFound();
}
