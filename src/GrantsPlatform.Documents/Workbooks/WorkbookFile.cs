using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Reports;
using GrantsPlatform.Documents.Sheets;
using Cell = GrantsPlatform.Documents.Sheets.Cell;

namespace GrantsPlatform.Documents.Workbooks;

/// <summary>Sets chapters as a workbook: its words on the first sheet, each table on one of its own with values that can be counted with, and the map.</summary>
public static class WorkbookFile
{
    private const string WordsName = "Synthèse";
    private const int LongestName = 31;

    /// <summary>Characters that a share of a table's width takes.</summary>
    private const int PerShare = 6;

    /// <summary>In characters: millions of euros.</summary>
    private const int WidestFigure = 18;

    /// <summary>In points.</summary>
    private const double LineHeight = 13.5;

    public static byte[] Of(string title, string subject, ImmutableArray<Chapter> chapters)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            file.PackageProperties.Title = $"{title} – {subject}";
            file.PackageProperties.Language = "fr-FR";
            var main = file.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxLooks.All();
            var names = new List<string>();
            Rows(main, names, WordsName, [new("Chapitre", 30), new(title, 110)], [[Cell.Of("Appel à projets"), Cell.Of(subject)], .. chapters.SelectMany(WordsOf)], null);
            foreach (var part in chapters.SelectMany(chapter => chapter.Parts))
            {
                if (part is Part.Figures { Table: var table }) Rows(main, names, table.Name, [.. table.Columns.Select(ColumnOf)], table.Rows, table.Total);
                if (part is Part.Map map) WorkbookMap.Add(main.AddNewPart<WorksheetPart>(Add(names, "Carte")), map);
            }
            main.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(names.Select((name, at) => new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)at + 1, Id = IdOf(at + 1) })));
        }
        return bytes.ToArray();
    }

    /// <summary>Figures take no more than their heading does.</summary>
    private static SheetColumn ColumnOf(ColumnHead head) =>
        new(head.Heading, Math.Max(Math.Min(head.Heading.Length + 3, 32), Math.Min(head.Share * PerShare, head.IsFigure ? WidestFigure : int.MaxValue)));

    private static void Rows(WorkbookPart main, List<string> names, string name, ImmutableArray<SheetColumn> columns, IEnumerable<ImmutableArray<Cell>> rows, ImmutableArray<Cell>? total)
    {
        using var writer = OpenXmlWriter.Create(main.AddNewPart<WorksheetPart>(Add(names, name)));
        XlsxParts.BeginRows(writer, columns);
        var count = 0;
        foreach (var row in rows)
        {
            Row(writer, row, columns);
            count++;
        }
        if (total is { } sum) Row(writer, sum, columns);
        XlsxParts.EndRows(writer, columns, count);
    }

    /// <summary>As high as its longest cell: not every program finds that by itself.</summary>
    private static void Row(OpenXmlWriter writer, ImmutableArray<Cell> row, ImmutableArray<SheetColumn> columns)
    {
        var lines = row.Select((cell, at) => cell is Cell.Words words ? 1 + (words.Value.Length / columns[at].Width) : 1).Max();
        writer.WriteStartElement(lines == 1 ? new Row() : new Row { Height = lines * LineHeight, CustomHeight = true });
        foreach (var cell in row) XlsxParts.Write(writer, cell);
        writer.WriteEndElement();
    }

    private static IEnumerable<ImmutableArray<Cell>> WordsOf(Chapter chapter) =>
        chapter.Parts.SelectMany(LinesOf).Select(line => ImmutableArray.Create(Cell.Of(chapter.Heading), Cell.Of(line)));

    private static IEnumerable<string> LinesOf(Part part) => part switch
    {
        Part.Paragraph paragraph => paragraph.Lines,
        Part.Items items => items.Entries,
        Part.Fields fields => fields.All.Select(field => $"{field.Label}\u202F: {field.Value}"),
        Part.Quoted quoted => [$"{quoted.Label}\u202F: {quoted.Words}"],
        _ => [],
    };

    /// <returns>The relation of the new sheet.</returns>
    private static string Add(List<string> names, string wanted)
    {
        var name = wanted.Length <= LongestName ? wanted : wanted[..LongestName];
        for (var more = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); more++)
        {
            var suffix = $" ({more})";
            name = $"{(wanted.Length + suffix.Length <= LongestName ? wanted : wanted[..(LongestName - suffix.Length)])}{suffix}";
        }
        names.Add(name);
        return IdOf(names.Count);
    }

    private static string IdOf(int number) => $"rId{number + 100}";
}
