using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Following;
using GrantsPlatform.Web.Pages.Instruction;
using GrantsPlatform.Web.Pages.Instruction.Lists;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>The files of a call, in the columns that their reader has chosen.</summary>
internal sealed class WorkSource() : ListSource(ExportedList.Work, "dossiers", "/instruction/appels/{call}/tableur", Door.Work, "call")
{
    public override Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation)
    {
        var list = WorkAddress.Read(asked.Query);
        return asked.OpenAsync(new AllWork(asked.Of ?? "", list.Tab, list.Filter, list.Sort, list.Descending), work =>
        {
            var columns = WorkColumns.Chosen(work.Call, work.Place.Columns);
            return new SheetDownload($"dossiers-{asked.Of}", Head(work, columns, list.Tab), work.Count, work.Lines.Select(line => Row(line, work.Call, columns)));
        }, cancellation);
    }

    private static SheetHead Head(WholeWork work, ImmutableArray<ShownColumn> columns, WorkTab tab) =>
        new("Dossiers", [new("Dossier"), .. columns.Select(column => new SheetColumn(column.Label, Width(column)))]) { Notes = [new("Liste", $"{WorkWords.Of(tab)}, {work.Call.Title}")] };

    private static ImmutableArray<Cell> Row(WorkLine line, WorkCall call, ImmutableArray<ShownColumn> columns) =>
        [Cell.Of(line.File.Number ?? line.File.Id), .. columns.Select(column => CellOf(line, call, column))];

    private static Cell CellOf(WorkLine line, WorkCall call, ShownColumn column)
    {
        var file = line.File;
        return column.Column switch
        {
            WorkColumn.Applicant => Cell.Of(line.Service is { } service ? $"{file.Applicant}, {service}" : file.Applicant),
            WorkColumn.Departement => Cell.Of(file.Departement is { } place ? call.Definition.FindDepartement(place)?.Name ?? place : null),
            WorkColumn.Requested => Cell.Of(file.Requested),
            WorkColumn.Proposed => Amount(file.Proposed),
            WorkColumn.Granted => Amount(file.Granted),
            WorkColumn.Status => Cell.Of(FileStatus.Of(file.Status).Words),
            WorkColumn.Next => Cell.Of(WorkWords.Next(file) is var next && next == "–" ? null : next),
            WorkColumn.Due => Cell.Of(file.DueAt is { } at ? call.Zone.LastDayBefore(at) : null),
            WorkColumn.Instructor => Cell.Of(string.Join(", ", line.Instructors.Values.Distinct())),
            WorkColumn.Score => Cell.Of(file.Score),
            WorkColumn.SubmittedAt => file.SubmittedAt is { } sent ? new Cell.Moment(call.Zone.Wall(sent)) : Cell.Empty,
            WorkColumn.Consortium => Cell.Of(file.Consortium),
            WorkColumn.Measure => Cell.Of(file.Measures.TryGetValue(column.Of ?? "", out var figure) ? (decimal)figure : (decimal?)null),
            WorkColumn.Free => Cell.Of(WorkWords.Of(line.Columns.FirstOrDefault(one => one.Column.Code == column.Of)) is var free && free == "–" ? null : free),
            _ => throw new InvalidOperationException($"{column.Column} has no cell."),
        };
    }

    private static Cell Amount(Money amount) => amount == Money.Zero ? Cell.Empty : Cell.Of(amount);

    private static int Width(ShownColumn column) => column.Column is WorkColumn.Applicant ? 50 : column.IsNumeric ? 18 : 30;
}
