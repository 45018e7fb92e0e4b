using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>What was erased by somebody's decision, or is going to be.</summary>
internal sealed class PurgeSource() : ListSource(ExportedList.Purges, "effacements", "/exploitation/effacements/tableur", Door.Oversight, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        after => new PurgesDecided(after), page => (page.Lines, page.Next), lines => new SheetDownload("effacements", Head, null, lines.Select(Row)), cancellation);

    private static SheetHead Head => new("Effacements décidés",
    [
        new("Appel à projets", 60), new("Nature", 30), new("Annoncé le"), new("État", 30), new("Dossiers", 10), new("Effacés", 10), new("Conservés", 10),
    ]);

    private static ImmutableArray<Cell> Row(PurgeLine line) =>
    [
        Cell.Of(line.Title), Cell.Of(PurgeWords.Of(line.Purge.As)), Cell.Of(ParisTime.DayOf(line.Purge.At)), Cell.Of(PurgeWords.Of(line.Purge.Phase)),
        Cell.Of((decimal)line.Purge.Files), Cell.Of((decimal)line.Purge.Erased), Cell.Of((decimal)line.Purge.Kept),
    ];
}
