using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The waiting list of a call.</summary>
internal sealed class WaitingSource() : ListSource(ExportedList.Waiting, "liste-complementaire", "/commissions/appels/{call}/liste-complementaire/tableur", Door.Planning, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation) => asked.OpenAsync(
        new WaitingListOfCall(asked.Of ?? ""), found => new SheetDownload($"liste-complementaire-{asked.Of}", Head(found), found.Lines.Length, found.Lines.Select(Row).ToAsyncEnumerable()), cancellation);

    private static SheetHead Head(WaitingFiles found) => new("Liste complémentaire",
    [
        new("Dossier"), new("Rang", 10), new("Porteur", 50), new("Département (code)", 10), new("Note"), new("Demandé"), new("Proposé"), new("Inscrit par la commission", 30), new("Reprise par la commission du", 30),
    ]) { Notes = [new("Liste", $"Liste complémentaire, {found.CallTitle}")] };

    private static ImmutableArray<Cell> Row(WaitingLine line) =>
    [
        Cell.Of(line.Number), Cell.Of((decimal)line.Rank), Cell.Of(line.Applicant), Cell.Of(line.Departement), Cell.Of(line.Score), Cell.Of(line.Requested), Cell.Of(line.Proposed), Cell.Of(line.Session),
        Cell.Of(line.TakenUp is { } session ? French.Meeting(session.StartsAt) : null),
    ];
}
