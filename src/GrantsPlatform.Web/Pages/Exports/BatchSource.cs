using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Paying;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The payment batches of a programme.</summary>
internal sealed class BatchSource() : ListSource(ExportedList.Batches, "lots", "/paiements/lots/tableur", Door.Payments, "programme")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) =>
        asked.OpenAsync(new AllBatches(asked.Of), all => new SheetDownload($"lots-{all.Programme.Code}", Head(all), all.Count, all.Lines.Select(Row)), cancellation);

    private static SheetHead Head(WholeBatches batches) =>
        new("Lots", [new("Lot", 30), new("Ouvert le"), new("État", 25), new("Versements"), new("Total"), new("Payés"), new("Rejetés")]) { Notes = [new("Liste", $"Lots de versements, {batches.Programme.Title}")] };

    private static ImmutableArray<Cell> Row(BatchRow batch) =>
    [
        Cell.Of(batch.Id), Cell.Of(ParisTime.DayOf(batch.OpenedAt)), Cell.Of(BatchPages.Of(batch).Words), Cell.Of((decimal)batch.Payments), Cell.Of(batch.Total), Cell.Of((decimal)batch.Paid),
        Cell.Of((decimal)batch.Rejected),
    ];
}
