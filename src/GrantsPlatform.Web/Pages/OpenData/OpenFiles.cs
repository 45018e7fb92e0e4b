using GrantsPlatform.Documents.OpenData;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GrantsPlatform.Web.Pages.OpenData;

/// <summary>What is given of a call to everybody, as files.</summary>
public enum OpenFile
{
    Call,
    Subsidies,
    Giving,
    Figures,
}

/// <summary>The addresses of open data: machines come back to them, so they do not change. Each file is made from the record as it is read.</summary>
internal static class OpenFiles
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string NameOf(OpenFile file) => $"open-data-{file}";

    public static void MapOpenFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/donnees-ouvertes/{call}/appel.json", Reading, CallAsync).WithName(NameOf(OpenFile.Call)).Behind(Door.Public);
        endpoints.MapMethods("/donnees-ouvertes/{call}/subventions.csv", Reading, SubsidiesAsync).WithName(NameOf(OpenFile.Subsidies)).Behind(Door.Public);
        endpoints.MapMethods("/donnees-ouvertes/{call}/360giving.json", Reading, GivingAsync).WithName(NameOf(OpenFile.Giving)).Behind(Door.Public);
        endpoints.MapMethods("/donnees-ouvertes/{call}/indicateurs.json", Reading, FiguresAsync).WithName(NameOf(OpenFile.Figures)).Behind(Door.Public);
    }

    private static async Task<IResult> CallAsync([FromRoute] string call, [FromServices] Queries queries, [FromServices] Links links, [FromServices] PublicAddress address, CancellationToken cancellation) =>
        await queries.AskAsync(new PublishedHistories(call), cancellation).ConfigureAwait(false) is [var history]
            ? Results.Bytes(OpportunityFile.Of(history, address.Of(links.Call(call))), OpportunityFile.MediaType)
            : Results.NotFound();

    private static async Task<IResult> FiguresAsync([FromRoute] string call, [FromServices] Queries queries, CancellationToken cancellation) =>
        await queries.AskAsync(new PublishedFigures(call), cancellation).ConfigureAwait(false) is { } figures
            ? Results.Bytes(FiguresPackage.Of(figures), FiguresPackage.MediaType)
            : Results.NotFound();

    private static async Task<IResult> SubsidiesAsync([FromRoute] string call, [FromServices] Queries queries, HttpContext context)
    {
        if (await queries.AskAsync(new PublishedGrants(call), context.RequestAborted).ConfigureAwait(false) is not { } grants) return Results.NotFound();
        Begin(context, SubsidiesTable.MediaType, $"subventions-{call}.csv");
        await SubsidiesTable.WriteAsync(context.Response.Body, grants, context.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    private static async Task<IResult> GivingAsync([FromRoute] string call, [FromServices] Queries queries, [FromServices] Links links, [FromServices] PublicAddress address, HttpContext context)
    {
        if (await queries.AskAsync(new PublishedGrants(call), context.RequestAborted).ConfigureAwait(false) is not { HasAny: true } grants) return Results.NotFound();
        Begin(context, GivingPackage.MediaType, $"360giving-{call}.json");
        await GivingPackage.WriteAsync(context.Response.Body, grants, address.Of(links.CallResults(call)), context.RequestAborted).ConfigureAwait(false);
        return Results.Empty;
    }

    private static void Begin(HttpContext context, string type, string name)
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name.Replace(':', '-') }.ToString();
    }
}
