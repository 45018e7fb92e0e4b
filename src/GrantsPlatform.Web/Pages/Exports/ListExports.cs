using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
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
        Map("/instruction/appels/{call}/tableur", ExportedList.Work, Door.Work, "call");
        Map("/instruction/appels/{call}/conventions/tableur", ExportedList.Agreements, Door.Agreements, "call");
        Map("/instruction/appels/{call}/bilans/tableur", ExportedList.Reports, Door.Reports, "call");
        Map("/paiements/tableur", ExportedList.Payments, Door.Payments, null);
        Map("/appels/{call}/resultats/tableur", ExportedList.Results, Door.Public, "call");
        Map("/subventions/{application}/suivi/tableur", ExportedList.Register, Door.File(RightsTo.Write), "application");

        void Map(string route, ExportedList list, Door door, string? of) => endpoints.MapMethods(
            route, Reading, ([FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] TimeProvider clock, HttpContext context) =>
                AnswerAsync(list, of is null ? context.Request.Query["programme"].FirstOrDefault() : context.GetRouteValue(of) as string, queries, visitor, clock, context))
            .WithName(NameOf(list)).Behind(door);
    }

    private static async Task<IResult> AnswerAsync(ExportedList list, string? of, Queries queries, Visitor visitor, TimeProvider clock, HttpContext context) =>
        await ListSources.OpenAsync(list, of, context.Request.Query, queries, visitor.IsSignedIn ? visitor.Viewer : Viewer.Door, context.RequestAborted).ConfigureAwait(false) is { } sheet
            ? await sheet.AnswerAsync(context, clock).ConfigureAwait(false)
            : Results.NotFound();
}
