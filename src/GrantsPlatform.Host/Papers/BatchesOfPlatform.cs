using GrantsPlatform.Core.Access;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Transfers;
using GrantsPlatform.Documents.Transfers.Evidence;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Paying;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Papers;

/// <summary>What whoever pays gets of the batches of a programme that have left: their sheet, the order to the bank, and the pieces of each payment.</summary>
internal sealed class BatchesOfPlatform(Queries queries, IFileStore files, PaperFolder folder)
{
    public async Task WriteAsync(string programme, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new BatchesThatLeft(programme), Viewer.Console, cancellation).ConfigureAwait(false) is not { } batches) return;
        var place = Path.Combine(PaperFolder.SafeName(programme), "lots");
        await foreach (var batch in batches.All.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (!folder.Wants(place)) return;
            if (await queries.AskAsync(new OrdersOfBatch(batch.Id), Viewer.Console, cancellation).ConfigureAwait(false) is not { IsWhole: true } orders) continue;
            var name = PaperFolder.SafeName(batch.Id);
            folder.Write("Tableau du comptable", await AccountantSheet.WriteAsync(orders, SheetFormat.Xlsx, cancellation).ConfigureAwait(false), place, name, "xlsx");
            if (BatchTransfers.Of(orders) is { } order && TransferFile.FaultsOf(order).IsEmpty) folder.Write("Ordre de virement", TransferFile.Of(order), place, name, "xml");
            await folder.WriteAsync("Pièces d’un lot", place, $"pieces-{name}.zip", to => new EvidenceArchive(queries, files).WriteAsync(to, orders, Viewer.Console, (_, _, _) => default, cancellation)).ConfigureAwait(false);
        }
    }
}
