using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The way to the proof of a request, for those who may answer it.</summary>
internal static class ProofsOfRequests
{
    public const string Name = "proof-of-request";

    public static void MapProofsOfRequests(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/fichiers/representants/{organisation}/{number:int}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithName(Name).Behind(Door.Request);

    private static async Task<IResult> AnswerAsync([FromRoute] string organisation, [FromRoute] int number, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] IFileStore files, CancellationToken cancellation) =>
        (await queries.AskAsync(new RequestToDecide(organisation, number), visitor.Viewer, cancellation).ConfigureAwait(false))?.Proof?.File is { } file
            ? await Download.AnswerAsync(new UploadRef(file.Name, file.MediaType, file.Size, file.Hash), files, cancellation).ConfigureAwait(false)
            : Results.NotFound();
}
