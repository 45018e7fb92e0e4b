using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Granting;
using GrantsPlatform.Web.Pages.Instruction;
using GrantsPlatform.Web.Pages.Instruction.Lists;
using GrantsPlatform.Web.Pages.Paying;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>Lists that can be taken away as spreadsheets, as their address narrows them.</summary>
public enum ExportedList
{
    Work,
    Agreements,
    Payments,
    Results,
}

/// <summary>The addresses of lists as spreadsheets: each asks what its page asks, behind the same door, whatever the pages.</summary>
internal static class ListExports
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string NameOf(ExportedList list) => $"export-{list}";

    public static void MapListExports(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/instruction/appels/{call}/tableur", Reading, WorkAsync).WithName(NameOf(ExportedList.Work)).Behind(Door.Work);
        endpoints.MapMethods("/instruction/appels/{call}/conventions/tableur", Reading, AgreementsAsync).WithName(NameOf(ExportedList.Agreements)).Behind(Door.Agreements);
        endpoints.MapMethods("/paiements/tableur", Reading, PaymentsAsync).WithName(NameOf(ExportedList.Payments)).Behind(Door.Payments);
        endpoints.MapMethods("/appels/{call}/resultats/tableur", Reading, ResultsAsync).WithName(NameOf(ExportedList.Results)).Behind(Door.Public);
    }

    private static async Task<IResult> WorkAsync([FromRoute] string call, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] TimeProvider clock, HttpContext context)
    {
        var list = WorkAddress.Read(context.Request.Query);
        if (await queries.AskAsync(new AllWork(call, list.Tab, list.Filter, list.Sort, list.Descending), visitor.Viewer, context.RequestAborted).ConfigureAwait(false) is not { } work) return Results.NotFound();
        var columns = WorkColumns.Chosen(work.Call, work.Place.Columns);
        return await new SheetDownload($"dossiers-{call}", WorkCells.Head(work, columns, list.Tab), work.Count, work.Lines.Select(line => WorkCells.Row(line, work.Call, columns))).AnswerAsync(context, clock).ConfigureAwait(false);
    }

    private static async Task<IResult> AgreementsAsync([FromRoute] string call, [FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] TimeProvider clock, HttpContext context)
    {
        var tab = AgreementAddress.Tab(context.Request.Query["vue"]) ?? AgreementTab.All;
        return await queries.AskAsync(new AllAgreements(call, tab), visitor.Viewer, context.RequestAborted).ConfigureAwait(false) is { } all
            ? await new SheetDownload($"conventions-{call}", AgreementCells.Head(all, tab), all.Count, all.Lines.Select(line => AgreementCells.Row(line, all))).AnswerAsync(context, clock).ConfigureAwait(false)
            : Results.NotFound();
    }

    private static async Task<IResult> PaymentsAsync([FromServices] Queries queries, [FromServices] Visitor visitor, [FromServices] TimeProvider clock, HttpContext context)
    {
        var tab = PaymentAddress.Tab(context.Request.Query["vue"]) ?? PaymentTab.ToPrepare;
        return await queries.AskAsync(new AllPaymentsDue(context.Request.Query["programme"], tab), visitor.Viewer, context.RequestAborted).ConfigureAwait(false) is { } all
            ? await new SheetDownload($"versements-{all.Programme.Code}", PaymentCells.Head(all, tab), all.Count, all.Lines.Select(PaymentCells.Row)).AnswerAsync(context, clock).ConfigureAwait(false)
            : Results.NotFound();
    }

    private static async Task<IResult> ResultsAsync([FromRoute] string call, [FromServices] Queries queries, [FromServices] TimeProvider clock, HttpContext context)
    {
        if (await queries.AskAsync(new AwardedFiles(call), context.RequestAborted).ConfigureAwait(false) is not { } awards
            || await queries.AskAsync(new PublishedResults(call, null, 1), context.RequestAborted).ConfigureAwait(false) is not { } results) return Results.NotFound();
        return await new SheetDownload($"resultats-{call}", ResultCells.Head(awards.Call), results.Summary.All.Files, awards.Files.Select(award => ResultCells.Row(award, awards.Call.Definition)))
            .AnswerAsync(context, clock).ConfigureAwait(false);
    }
}
