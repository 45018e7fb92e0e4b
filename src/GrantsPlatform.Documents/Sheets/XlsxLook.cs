using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>The looks of cells, by their place in the styles of the workbook.</summary>
internal enum XlsxLook : uint
{
    Text,
    Heading,
    Number,
    Euros,
    Day,
    Moment,
}

internal static class XlsxLooks
{
    private const uint EurosFormat = 164;
    private const uint DayFormat = 165;
    private const uint MomentFormat = 166;

    public static Stylesheet All() => new(
        new NumberingFormats(
            Format(EurosFormat, "#,##0.00\\ \"€\""), Format(DayFormat, "dd/mm/yyyy"), Format(MomentFormat, "dd/mm/yyyy\\ hh:mm:ss")),
        new Fonts(new Font(new FontSize { Val = 10 }, new FontName { Val = "Arial" }), new Font(new Bold(), new FontSize { Val = 10 }, new FontName { Val = "Arial" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE5EFF4" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            Figure(0), Figure(EurosFormat), Figure(DayFormat), Figure(MomentFormat)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static CellFormat Figure(UInt32Value format) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = format, ApplyNumberFormat = true, ApplyAlignment = true };
}
