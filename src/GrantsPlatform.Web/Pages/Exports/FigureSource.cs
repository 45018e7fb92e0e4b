using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Following;
using GrantsPlatform.Web.Pages.Managing;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The files that a figure of the dashboard counts.</summary>
internal sealed class FigureSource() : ListSource(ExportedList.Figure, "chiffre", "/gestion/appels/{call}/tableau-de-bord/dossiers/tableur", Door.Work, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var figure = DashboardAddress.Read(asked.Query);
        var step = (figure as DashboardFigure.OfStep)?.Step;
        return asked.OpenAsync(
            new AllFilesOfFigure(asked.Of ?? "", figure), all => new SheetDownload($"tableau-de-bord-{asked.Of}", Head(all, figure, step), all.Count, all.Lines.Select(file => Row(file, step))), cancellation);
    }

    private static SheetHead Head(WholeFigure all, DashboardFigure figure, PaceStep? step) =>
        new("Dossiers", [new("Dossier"), new("Organisme", 50), new("État", 30), .. step is null ? ImmutableArray<SheetColumn>.Empty : [new("Durée (jours)")]])
        {
            Notes = [new("Liste", string.Join(", ", new[] { FigureWords.Of(figure, all.Call.Definition), FigureWords.Span(figure), all.Call.Title }.OfType<string>()))],
        };

    private static ImmutableArray<Cell> Row(PacedFileRow file, PaceStep? step) =>
    [
        Cell.Of(file.Number ?? file.Id), Cell.Of(file.Applicant), Cell.Of(FileStatus.Of(file.Status).Words),
        .. step is { } shown ? [Cell.Of((decimal)file.Days[Wire.NameOf(shown)])] : ImmutableArray<Cell>.Empty,
    ];
}
