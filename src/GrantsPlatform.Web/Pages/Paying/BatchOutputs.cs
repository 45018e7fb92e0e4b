using GrantsPlatform.Core.Payments;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Transfers;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>What can be made of a batch that has left, beside the plain file.</summary>
public enum BatchOutput
{
    Sheet,
    Transfers,
}

/// <summary>The files of a batch for those who pay it: as with the plain file, only one that has left has any, and they are the same each time.</summary>
internal static class BatchOutputs
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string NameOf(BatchOutput output) => $"batch-{output}";

    public static void MapBatchOutputs(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/paiements/lots/{batch}/comptable.xlsx", Reading, SheetAsync).WithName(NameOf(BatchOutput.Sheet)).Behind(Door.Batch);
        endpoints.MapMethods("/paiements/lots/{batch}/virements.xml", Reading, TransfersAsync).WithName(NameOf(BatchOutput.Transfers)).Behind(Door.Batch);
    }

    private static async Task<IResult> SheetAsync([FromRoute] string batch, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        await queries.AskAsync(new OrdersOfBatch(batch), visitor.Viewer, cancellation).ConfigureAwait(false) is { State.Phase: BatchPhase.Exported, IsWhole: true } orders
            ? Results.File(await AccountantSheet.WriteAsync(orders, SheetFormat.Xlsx, cancellation).ConfigureAwait(false), SheetFormat.Xlsx.MediaType(), $"{batch.Replace(':', '-')}.xlsx")
            : Results.NotFound();

    private static async Task<IResult> TransfersAsync([FromRoute] string batch, [FromServices] Queries queries, [FromServices] Visitor visitor, CancellationToken cancellation) =>
        await queries.AskAsync(new OrdersOfBatch(batch), visitor.Viewer, cancellation).ConfigureAwait(false) is { State.Phase: BatchPhase.Exported } orders
        && BatchTransfers.Of(orders) is { } order && TransferFile.FaultsOf(order).IsEmpty
            ? Results.File(TransferFile.Of(order), TransferFile.MediaType, $"{batch.Replace(':', '-')}.xml")
            : Results.NotFound();
}
