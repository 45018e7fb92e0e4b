using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>The file of a document that was made in the background: for whoever asked for it, as long as they see what is in it.</summary>
internal static class ProductionFiles
{
    public const string Name = "file-of-production";

    public static void MapProductionFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/vos-documents/{production}/fichier", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithName(Name).Behind(Door.Production);

    private static async Task<IResult> AnswerAsync(
        [FromRoute] string production, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] Workshop workshop, [FromServices] IFileStore files, [FromServices] Links links,
        CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ProductionToTake(production), visitor.Viewer, cancellation).ConfigureAwait(false) is not { File: { } file } ordered) return Results.NotFound();
        // Says on its page that it is closed, and what to do.
        if (!await IsOpenAsync(ordered, workshop, visitor, cancellation).ConfigureAwait(false)) return Results.Redirect(links.Production(production));
        return await files.OpenAsync(file.Hash, cancellation).ConfigureAwait(false) is { } content
            ? Results.Stream(content, file.MediaType, file.Name, enableRangeProcessing: true)
            : Results.NotFound();
    }

    public static async ValueTask<bool> IsOpenAsync(OrderedDocument ordered, Workshop workshop, Visitor visitor, CancellationToken cancellation) =>
        workshop.Find(ordered.State.Document) is { } maker && await maker.IsOpenAsync(ordered.Arguments, ordered.File?.Sight, visitor.Viewer, cancellation).ConfigureAwait(false);
}
