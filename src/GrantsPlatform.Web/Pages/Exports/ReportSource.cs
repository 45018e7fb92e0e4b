using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Examining;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The reports of a call.</summary>
internal sealed class ReportSource() : ListSource(ExportedList.Reports, "bilans", "/instruction/appels/{call}/bilans/tableur", Door.Reports, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var tab = ReportPages.Tab(asked.Query["vue"]) ?? ReportTab.ToExamine;
        var check = CheckPages.Stage(asked.Query["controle"]);
        return asked.OpenAsync(new AllReports(asked.Of ?? "", tab, check), all => new SheetDownload($"bilans-{asked.Of}", Head(all, tab, check), all.Count, all.Lines.Select(Row)), cancellation);
    }

    private static SheetHead Head(WholeReports reports, ReportTab tab, string? check) => new("Bilans",
    [
        new("Dossier"), new("Organisme", 50), new("Bilan", 40), new("État", 25), new("Échéance"), new("Transmis le"), new("Contrôle", 20), new("Dépenses retenues"),
    ]) { Notes = [new("Liste", $"Bilans\u202F: {ReportPages.Words(tab)}{(tab == ReportTab.Checks ? $" ({CheckPages.Narrowed(check)})" : "")}, {reports.CallTitle}")] };

    private static ImmutableArray<Cell> Row(ReportLine line) =>
    [
        Cell.Of(line.Number), Cell.Of(line.Applicant), Cell.Of(line.Row.Label), Cell.Of(ReportPages.State(line.Row.Status).Words), Cell.Of(line.Row.DueOn),
        Cell.Of(line.Row.SubmittedAt is { } at ? ParisTime.DayOf(at) : null), Cell.Of(CheckPages.State(line.Row.Check).Words),
        line.Row.EligibleCosts is { } costs ? Cell.Of(costs) : Cell.Empty,
    ];
}
