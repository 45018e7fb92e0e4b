using System.Collections.Immutable;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Operations;
using GrantsPlatform.Words;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>How many files of each call have been kept for as long as its rules say.</summary>
internal sealed class RetentionSource() : ListSource(ExportedList.Retention, "conservation", "/exploitation/conservation/tableur", Door.Oversight, null)
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new RetentionDue(), found => new SheetDownload("conservation", Head, found.Lines.Length, found.Lines.Select(Row).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head => new("Conservation", [new("Appel à projets", 60), new("Nature", 30), new("À conserver (mois)"), new("Depuis quand", 30), new("Dossiers échus"), new("Dont prolongés")]);

    private static ImmutableArray<Cell> Row(DueLine line) =>
    [
        Cell.Of(line.Title), Cell.Of(PurgeWords.Of(line.As)), Cell.Of((decimal)line.Months), Cell.Of(PurgePages.Since(line.As)), Cell.Of((decimal)line.Files), Cell.Of((decimal)line.OnHold),
    ];
}
