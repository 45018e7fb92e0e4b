using System.Collections.Immutable;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Instruction.Appeals;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The appeals of a call.</summary>
internal sealed class AppealSource() : ListSource(ExportedList.Appeals, "recours", "/instruction/appels/{call}/recours/tableur", Door.Work, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new AppealsOfCall(asked.Of ?? ""), found => new SheetDownload($"recours-{asked.Of}", Head(found), found.Lines.Length, found.Lines.Select(Row).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head(ListedAppeals found) =>
        new("Recours", [new("Dossier"), new("Porteur", 50), new("Département (code)", 10), new("Reçu le"), new("Hors délai", 10), new("Le silence répond le"), new("État", 30)]) { Notes = [new("Liste", $"Recours, {found.CallTitle}")] };

    private static ImmutableArray<Cell> Row(ListedAppeal line) =>
    [
        Cell.Of(line.Number), Cell.Of(line.Applicant), Cell.Of(line.Row.Departement), Cell.Of(line.Row.ReceivedOn), Cell.Of(line.Row.Late), line.IsOpen ? Cell.Of(line.Row.SilentUntil) : Cell.Empty,
        Cell.Of(AppealPage.WordsOf(line.Row.Status)),
    ];
}
