using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>
/// The first sheet of a workbook as the text that imports read: what was filled in by a spreadsheet goes the way of what was saved as csv. The bytes have
/// been inspected before; formulas are never computed, their last value counts.
/// </summary>
public static class WorkbookText
{
    private const int MostColumns = 200;

    /// <param name="mostRows">More are refused, as soon as they are met: a sheet may say that it has a million.</param>
    public static Answer<string> Read(byte[] content, int mostRows)
    {
        try
        {
            using var file = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
            if (file.WorkbookPart is not { Workbook: { } workbook } book || FirstSheet(workbook)?.Id?.Value is not { } id || book.GetPartById(id) is not WorksheetPart sheet) return new FileDamaged();
            return Rows(sheet, new CellReading(book), mostRows) is { } rows ? RowCells.Text(rows) : new RowCountInvalid(mostRows);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or XmlException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return new FileDamaged();
        }
    }

    /// <summary>What is hidden is not what somebody filled in.</summary>
    private static DocumentFormat.OpenXml.Spreadsheet.Sheet? FirstSheet(Workbook workbook) =>
        workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().FirstOrDefault(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible);

    /// <summary>Null: there are too many. Rows without a word are left empty, so that a line of the text is one of the sheet.</summary>
    private static List<List<string>>? Rows(WorksheetPart sheet, CellReading cells, int mostRows)
    {
        var rows = new List<List<string>>();
        var filled = 0;
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row) continue;
            var number = row.RowIndex?.Value is { } said ? checked((int)said) : rows.Count + 1;
            var words = Words(row, cells);
            if (words.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            // A first row for the header.
            if (++filled > mostRows + 1 || number > Sheet.MostRows) return null;
            while (rows.Count < number - 1 && rows.Count < 2 * (mostRows + 1)) rows.Add([]);
            rows.Add(words);
        }
        return rows;
    }

    private static List<string> Words(Row row, CellReading cells)
    {
        var words = new List<string>();
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            var at = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : words.Count;
            if (at >= MostColumns) break;
            while (words.Count < at) words.Add("");
            words.Add(cells.Of(cell));
        }
        return words;
    }

    /// <summary>0 for "A7".</summary>
    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Take(4).Aggregate(0, (number, letter) => number * 26 + (char.ToUpper(letter, CultureInfo.InvariantCulture) - 'A' + 1)) - 1;
}
