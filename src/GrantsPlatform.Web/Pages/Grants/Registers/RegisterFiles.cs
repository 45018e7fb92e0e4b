using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>A register as a table that spreadsheets open, and that can be imported again.</summary>
internal static class RegisterFiles
{
    public const string Name = "rows-of-register";

    public static void MapRegisterFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/subventions/{application}/suivi.csv", [HttpMethods.Get, HttpMethods.Head], AnswerAsync).WithName(Name).Behind(Door.File(RightsTo.Write));
    }

    private static async Task<IResult> AnswerAsync([FromRoute] string application, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RegisterToKeep(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } kept) return Results.NotFound();
        var header = RowCells.Header(kept.Definition.Kinds);
        var rows = kept.Rows.Select(row => kept.Definition.Find(row.Kind) is { } kind ? RowCells.Of(row, kind, header) : []);
        // The mark tells spreadsheets which letters these are.
        return Results.File(Encoding.UTF8.GetBytes('\uFEFF' + RowCells.Text([header, .. rows])), "text/csv; charset=utf-8", $"tableau-de-suivi-{kept.Grant.Number}.csv");
    }
}
