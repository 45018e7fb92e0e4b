using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Closing;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What is claimed back in a call.</summary>
internal sealed class ClaimSource() : ListSource(ExportedList.Claims, "reversements", "/instruction/appels/{call}/reversements/tableur", Door.Agreements, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) =>
        asked.OpenAsync(new AllClaims(asked.Of ?? ""), all => new SheetDownload($"reversements-{asked.Of}", Head(all), all.Count, all.Lines.Select(Row)), cancellation);

    private static SheetHead Head(WholeClaims claims) => new("Reversements",
    [
        new("Dossier"), new("Organisme", 50), new("Département (code)", 10), new("État", 25), new("Constaté le"), new("Réclamé"), new("Reçu"), new("Abandonné"), new("Reste dû"), new("Prescrit après le"),
    ]) { Notes = [new("Liste", $"Reversements, {claims.CallTitle}")] };

    private static ImmutableArray<Cell> Row(ClaimRow claim) =>
    [
        Cell.Of(claim.Number), Cell.Of(claim.Payee), Cell.Of(claim.Row.Departement), Cell.Of(ClaimWords.Of(claim.Row.Status)), Cell.Of(ParisTime.DayOf(claim.Row.FoundAt)),
        Cell.Of(claim.Row.Claimed), Cell.Of(claim.Row.Received), Cell.Of(claim.Row.WrittenOff), Cell.Of(claim.Row.Owed), Cell.Of(claim.Row.LapsesAfter),
    ];
}
