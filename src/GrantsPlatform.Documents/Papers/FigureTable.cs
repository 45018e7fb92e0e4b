using System.Collections.Immutable;
using GrantsPlatform.Documents.Sheets;

namespace GrantsPlatform.Documents.Papers;

/// <summary>A table of values of their types: a paper and a slide say them, a workbook holds them.</summary>
/// <param name="Name">Of a workbook's sheet, at most 31 characters.</param>
/// <param name="Total">The last row, set apart; null where nothing adds up.</param>
public sealed record FigureTable(
    string Name, string Caption, ImmutableArray<ColumnHead> Columns, ImmutableArray<ImmutableArray<Cell>> Rows, ImmutableArray<Cell>? Total = null)
{
    public Part.Grid AsGrid() => new(Caption, Columns, [.. Rows.Select(Said)], Total is { } total ? Said(total) : null);

    private static ImmutableArray<string> Said(ImmutableArray<Cell> row) => [.. row.Select(CellWords.Of)];
}
