using GrantsPlatform.Core.Access;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The addresses of lists as spreadsheets: each asks what its page asks, behind the same door, whatever the pages.</summary>
internal static class ListExports
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string NameOf(ExportedList list) => $"export-{list}";

    public static void MapListExports(this IEndpointRouteBuilder endpoints)
    {
        foreach (var source in ListSources.All)
            endpoints.MapMethods(source.Route, Reading, ([FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] TimeProvider clock, HttpContext context) =>
                AnswerAsync(source, queries, visitor, clock, context)).WithName(NameOf(source.List)).Behind(source.Door);
    }

    private static async Task<IResult> AnswerAsync(ListSource source, Queries queries, Visitor visitor, TimeProvider clock, HttpContext context)
    {
        var query = context.Request.Query;
        var of = source.Of is { } name ? context.GetRouteValue(name) as string ?? query[name].FirstOrDefault() : null;
        var asked = new AskedList(of, query, queries, visitor.IsSignedIn ? visitor.Viewer : Viewer.Door);
        return await source.OpenAsync(asked, context.RequestAborted).ConfigureAwait(false) is { } sheet ? await sheet.AnswerAsync(context, clock).ConfigureAwait(false) : Results.NotFound();
    }
}
