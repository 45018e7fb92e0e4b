using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>Cells of a workbook in the words in which people would have typed them: days, decimal commas, oui and non.</summary>
internal sealed class CellReading
{
    private readonly List<string> _shared;
    private readonly List<bool> _days;

    public CellReading(WorkbookPart book)
    {
        _shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
        var own = book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(format => format.NumberFormatId?.Value ?? 0, format => format.FormatCode?.Value ?? "") ?? [];
        _days = [.. book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>().Select(format => IsDay(format.NumberFormatId?.Value ?? 0, own)) ?? []];
    }

    public string Of(DocumentFormat.OpenXml.Spreadsheet.Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type) return Figure(value, cell.StyleIndex?.Value ?? 0);
        if (type == CellValues.SharedString) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Count ? _shared[at] : "";
        if (type == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        if (type == CellValues.Boolean) return value == "1" ? "oui" : "non";
        return type == CellValues.Number ? Figure(value, cell.StyleIndex?.Value ?? 0) : value;
    }

    private string Figure(string value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        if (style < _days.Count && _days[(int)style] && number is >= 1 and < 2_958_466) return DateTime.FromOADate(number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Math.Round(exact, 10).ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',') : value;
    }

    /// <summary>Spreadsheets keep days as numbers; only the look of the cell tells them apart.</summary>
    private static bool IsDay(uint format, Dictionary<uint, string> own) => format is (>= 14 and <= 17) or 22
        || (own.TryGetValue(format, out var code) && Bare(code) is var bare && bare.Contains('y', StringComparison.OrdinalIgnoreCase) && bare.Contains('d', StringComparison.OrdinalIgnoreCase));

    /// <summary>Without what is quoted or in brackets: "[Red]" has a d, and is no day.</summary>
    private static string Bare(string code)
    {
        var (bare, quoted, bracketed) = (new System.Text.StringBuilder(), false, false);
        foreach (var c in code)
        {
            if (c == '"') quoted = !quoted;
            else if (c is '[' or ']') bracketed = c == '[';
            else if (!quoted && !bracketed) bare.Append(c);
        }
        return bare.ToString();
    }
}
