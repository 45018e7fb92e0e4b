using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPlatform.Documents.Xml;
using Columns = DocumentFormat.OpenXml.Spreadsheet.Columns;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>The parts of a workbook: its sheets, and what stands around them.</summary>
internal static class XlsxParts
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>In points.</summary>
    private const double HeightOfLine = 15;

    /// <summary>Of Excel, in points.</summary>
    private const double Highest = 409;

    /// <summary>As Excel numbers them.</summary>
    private const uint A4 = 9;

    private const uint A3 = 8;

    /// <summary>In characters: what lies across a sheet and is read without a glass.</summary>
    private const int WidestOnA4 = 200;

    private const int WidestOnA3 = 280;

    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string PathOfSheet(int number) => $"xl/worksheets/sheet{number}.xml";

    /// <summary>Up to the first row: the head stays in sight, and every page that is printed begins with it.</summary>
    public static void BeginRows(OpenXmlWriter writer, ImmutableArray<SheetColumn> columns)
    {
        writer.WriteStartElement(new Worksheet());
        // As wide as a page, or as few pages as can be read: what is printed is read line by line.
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(columns.Select((column, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteStartElement(RowOf([.. columns.Select(column => Cell.Of(column.Heading))], columns));
        foreach (var column in columns) WriteText(writer, column.Heading, XlsxLook.Heading);
        writer.WriteEndElement();
    }

    public static void EndRows(OpenXmlWriter writer, ImmutableArray<SheetColumn> columns, int rows)
    {
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{ColumnName(columns.Length)}{rows + 1}" });
        if (XlsxValidations.Of(columns, rows) is { } validations) writer.WriteElement(validations);
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        var width = columns.Sum(column => column.Width);
        writer.WriteElement(new PageSetup { PaperSize = width > WidestOnA4 ? A3 : A4, Orientation = OrientationValues.Landscape, FitToWidth = (uint)Math.Max(1, (width + WidestOnA3 - 1) / WidestOnA3), FitToHeight = 0 });
        writer.WriteEndElement();
        writer.Dispose();
    }

    /// <summary>As high as the longest of its texts, by how many letters a column holds: not every program works that out when it opens a workbook.</summary>
    public static Row RowOf(ImmutableArray<Cell> cells, ImmutableArray<SheetColumn> columns)
    {
        var lines = 1;
        for (var at = 0; at < cells.Length; at++)
            if (cells[at] is Cell.Words { Value: var text }) lines = Math.Max(lines, LinesOf(text, columns[at].Width));
        return lines == 1 ? new Row() : new Row { Height = Math.Min(lines * HeightOfLine, Highest), CustomHeight = true };
    }

    /// <summary>Letters are rarely wider than a digit, and words that no longer fit leave some room behind them.</summary>
    private static int LinesOf(string text, double width) =>
        text.Length <= width && !text.Contains('\n', StringComparison.Ordinal) ? 1 : text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / width)));

    /// <summary>Lines of a text stay lines.</summary>
    private static string Lines(string text) => text.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(LegibleText.Of)) : LegibleText.Of(text);

    public static void WriteText(OpenXmlWriter writer, string text, XlsxLook look) => writer.WriteElement(
        new DocumentFormat.OpenXml.Spreadsheet.Cell(new InlineString(new Text(Lines(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = (uint)look,
        });

    /// <summary>A value as its type; what is empty has the look of text.</summary>
    public static void Write(OpenXmlWriter writer, Cell cell)
    {
        switch (cell)
        {
            case Cell.Words { Value: var text }: WriteText(writer, text, XlsxLook.Text); break;
            case Cell.YesOrNo { Value: var holds }: WriteText(writer, holds ? "oui" : "non", XlsxLook.Text); break;
            case Cell.Number { Value: var number }: WriteNumber(writer, number, XlsxLook.Number); break;
            case Cell.Euros { Value: var amount }: WriteNumber(writer, amount.Euros, XlsxLook.Euros); break;
            case Cell.Day { Value: var day }: WriteNumber(writer, (decimal)day.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxLook.Day); break;
            case Cell.Moment { Value: var moment }: WriteNumber(writer, (decimal)moment.ToOADate(), XlsxLook.Moment); break;
            default: writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Cell { StyleIndex = (uint)XlsxLook.Text }); break;
        }
    }

    private static void WriteNumber(OpenXmlWriter writer, decimal number, XlsxLook look) => writer.WriteElement(
        new DocumentFormat.OpenXml.Spreadsheet.Cell { StyleIndex = (uint)look, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) });

    public static void WriteAround(ZipArchive archive, IReadOnlyList<string> sheets)
    {
        Write(archive, "xl/styles.xml", XlsxLooks.All());
        Write(archive, "xl/workbook.xml", new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
            sheets.Select((name, at) => new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)at + 1, Id = $"rId{at + 1}", State = name == XlsxValidations.ListsName ? SheetStateValues.Hidden : null })),
            new DefinedNames(sheets.Select((name, at) => new DefinedName(TitlesOf($"'{name.Replace("'", "''", StringComparison.Ordinal)}'")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at }))));
        Write(archive, "[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>{string.Concat(sheets.Select((_, at) => $"<Override PartName=\"/{PathOfSheet(at + 1)}\" ContentType=\"{Spreadsheet}.worksheet+xml\"/>"))}</Types>
            """);
        Write(archive, "_rels/.rels", Related([("rId1", "officeDocument", "xl/workbook.xml")]));
        Write(archive, "xl/_rels/workbook.xml.rels", Related(
            [.. sheets.Select((_, at) => ($"rId{at + 1}", "worksheet", $"worksheets/sheet{at + 1}.xml")), ($"rId{sheets.Count + 1}", "styles", "styles.xml")]));
    }

    /// <summary>The first column, which names the row, and the head.</summary>
    private static string TitlesOf(string sheet) => $"{sheet}!$A:$A,{sheet}!$1:$1";

    private static string Related(IEnumerable<(string Id, string Type, string Target)> all) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Relations}/{one.Type}\" Target=\"{one.Target}\"/>"))}</Relationships>";

    private static void Write(ZipArchive archive, string path, OpenXmlElement root)
    {
        using var entry = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        using var writer = OpenXmlWriter.Create(entry);
        writer.WriteElement(root);
    }

    private static void Write(ZipArchive archive, string path, string xml)
    {
        using var entry = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        entry.Write(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{xml}"));
    }

    /// <summary>"A" is the first, "AA" the twenty-seventh.</summary>
    public static string ColumnName(int number) => number <= 26 ? $"{(char)('A' + number - 1)}" : ColumnName((number - 1) / 26) + ColumnName(((number - 1) % 26) + 1);
}
