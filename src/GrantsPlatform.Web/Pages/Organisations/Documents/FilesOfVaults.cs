using GrantsPlatform.Core.Access;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The way to the bytes of a document in an organisation's vault: by its number there, never by the file's own hash.</summary>
internal static class FilesOfVaults
{
    public const string Name = "file-of-vault";

    public static void MapFilesOfVaults(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/fichiers/organismes/{organisation}/{number:int}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithName(Name).Behind(Door.Organisation(Sought.Vault));

    private static async Task<IResult> AnswerAsync([FromRoute] string organisation, [FromRoute] int number, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] IFileStore files, CancellationToken cancellation) =>
        await queries.AskAsync(new FileOfVault(organisation, number), visitor.Viewer, cancellation).ConfigureAwait(false) is { } file
            ? await Download.AnswerAsync(file, files, cancellation).ConfigureAwait(false)
            : Results.NotFound();
}
