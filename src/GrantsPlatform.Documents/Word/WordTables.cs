using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Word;

/// <summary>Tables whose first row is repeated on each page and whose rows are not torn apart.</summary>
internal static class WordTables
{
    public static IEnumerable<OpenXmlElement> Of(Part.Grid grid)
    {
        var widths = WordMeasures.Shared([.. grid.Columns.Select(column => column.Share)]);
        var table = Framed(grid.Caption, widths);
        table.Append(Row([.. grid.Columns.Select(column => column.Heading)], grid.Columns, widths, RowKind.Header, keepsNext: grid.Rows.Length > 0));
        table.Append(grid.Rows.Select((row, place) => Row(row, grid.Columns, widths, grid.TearsRows ? RowKind.Torn : RowKind.Body, KeepsNext(grid, place))));
        if (grid.Total is { } total) table.Append(Row(total, grid.Columns, widths, RowKind.Total));
        return [WordText.Set(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Heading(3) }), WordText.Runs(grid.Caption)), table, After()];
    }

    /// <summary>Cells beside each other, without rules: a layout, and said to be none to those who hear it.</summary>
    public static Table Beside(IReadOnlyList<int> shares, params IReadOnlyList<IEnumerable<OpenXmlElement>> cells)
    {
        var widths = WordMeasures.Shared(shares);
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{WordMeasures.TextWidth}" }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 113, Type = TableWidthValues.Dxa })),
            Grid(widths));
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(cells.Select((content, place) => Cell(widths[place], content)));
        table.Append(row);
        return table;
    }

    public static Table Fields(ImmutableArray<Labelled> fields)
    {
        var widths = WordMeasures.Shared([3, 7]);
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{WordMeasures.TextWidth}" },
                new TableBorders(new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = WordStyles.Line }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            Grid(widths));
        table.Append(fields.Select((field, place) => new TableRow(
            new TableRowProperties(new CantSplit()),
            Cell(widths[0], [WordText.Set(InCell(false, KeepsNext(fields.Length, place)), [WordText.Run(field.Label, new Color { Val = WordStyles.Muted })])]),
            Cell(widths[1], [WordText.Set(InCell(false, KeepsNext(fields.Length, place)), WordText.Runs(field.Value))]))));
        return table;
    }

    /// <summary>Two tables that follow each other would become one.</summary>
    public static Paragraph After() => WordText.In(WordStyles.Small, "");

    /// <summary>The paragraph that a file has to end with, as low as can be: it would else begin a page of its own.</summary>
    public static Paragraph AfterLast() => WordText.Set(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Small }, new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }), []);

    private enum RowKind { Header, Body, Torn, Total }

    /// <summary>A table of so many rows stays on one page.</summary>
    private const int MostTogether = 14;

    private static Table Framed(string caption, int[] widths)
    {
        var rule = new Func<UInt32Value>(() => 4);
        return new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{WordMeasures.TextWidth}" },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = rule(), Color = WordStyles.Accent }, new BottomBorder { Val = BorderValues.Single, Size = rule(), Color = WordStyles.Accent },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = rule(), Color = WordStyles.Line }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = caption }),
            Grid(widths));
    }

    private static TableGrid Grid(int[] widths) => new(widths.Select(width => new GridColumn { Width = $"{width}" }));

    private static TableRow Row(ImmutableArray<string> cells, ImmutableArray<ColumnHead> columns, int[] widths, RowKind kind, bool keepsNext = false)
    {
        var properties = kind == RowKind.Torn ? new TableRowProperties() : new TableRowProperties(new CantSplit());
        if (kind == RowKind.Header) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        row.Append(cells.Select((text, place) => Cell(widths[place], [InRow(text, columns[place], kind, keepsNext)], IsOfBody(kind) ? null : WordStyles.Soft)));
        return row;
    }

    private static bool IsOfBody(RowKind kind) => kind is RowKind.Body or RowKind.Torn;

    /// <summary>A total is not left alone on a page.</summary>
    private static bool KeepsNext(Part.Grid grid, int place) =>
        (grid.Total is not null && place == grid.Rows.Length - 1) || (!grid.TearsRows && KeepsNext(grid.Rows.Length, place));

    private static bool KeepsNext(int rows, int place) => rows <= MostTogether && place < rows - 1;

    private static Paragraph InRow(string text, ColumnHead column, RowKind kind, bool keepsNext) =>
        WordText.Set(InCell(column.IsFigure, keepsNext), IsOfBody(kind) ? WordText.Runs(text) : [WordText.Run(text, new Bold())]);

    private static ParagraphProperties InCell(bool isFigure, bool keepsNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell });
        if (keepsNext) properties.Append(new KeepNext());
        if (isFigure) properties.Append(new Justification { Val = JustificationValues.Right });
        return properties;
    }

    private static TableCell Cell(int width, IEnumerable<OpenXmlElement> content, string? fill = null)
    {
        var properties = new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" });
        if (fill is not null) properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill });
        var cell = new TableCell(properties);
        cell.Append(content);
        return cell;
    }
}
