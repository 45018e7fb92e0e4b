using GrantsPlatform.Documents.Records;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Pages.Instruction.Downloads;

/// <summary>Where the record of one file is taken.</summary>
internal static class FilePackages
{
    public const string Name = "package-of-file";

    public static void MapFilePackages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/instruction/dossiers/{application}/dossier.zip", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithName(Name).Behind(Door.Instruction);

    private static async Task<IResult> AnswerAsync([FromRoute] string application, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] IFileStore files, [FromServices] TimeProvider clock, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        if (await FileRecord.FindAsync(application, visitor.Viewer, queries, files, cancellation).ConfigureAwait(false) is not { } record) return Results.NotFound();
        context.Response.ContentType = "application/zip";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = record.FileName }.ToString();
        await using var way = new LentStream(context.Response.Body);
        await record.WriteAsync(way, clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        await way.SendAllAsync(cancellation).ConfigureAwait(false);
        return Results.Empty;
    }
}
