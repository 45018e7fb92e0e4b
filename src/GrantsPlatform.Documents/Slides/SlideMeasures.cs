using System.Collections.Immutable;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Documents.Slides;

/// <summary>In English metric units, as slides are measured: 16:9, 33.9 cm wide.</summary>
internal static class SlideMeasures
{
    public const int Width = 12_192_000;
    public const int Height = 6_858_000;
    public const int Margin = 457_200;
    public const int ContentWidth = Width - (2 * Margin);
    public const int ContentTop = 1_420_000;

    /// <summary>What a table may take, its total row and its notes left aside.</summary>
    public const int TableHeight = 4_000_000;

    /// <summary>Where what is said under a table stands.</summary>
    public const int NotesTop = 5_780_000;

    private const int RowPadding = 95_000;

    /// <summary>Rows up to which a table is set in large letters.</summary>
    private const int FewRows = 7;

    /// <summary>Mean width of a letter of one point.</summary>
    private const int Letter = 6_900;

    private const int Line = 15_900;

    /// <summary>Size of a table's letters, in points.</summary>
    public static int SizeOf(Part.Grid grid) => grid.Rows.Length <= FewRows && grid.Columns.Length <= FewRows ? 14 : 11;

    public static int[] Widths(Part.Grid grid) => WordMeasures.Shared([.. grid.Columns.Select(column => column.Share)], ContentWidth);

    public static int HeadHeight(Part.Grid grid) => HeightOf([.. grid.Columns.Select(column => column.Heading)], grid);

    public static int HeightOf(ImmutableArray<string> row, Part.Grid grid)
    {
        var (widths, size) = (Widths(grid), SizeOf(grid));
        return (row.Select((text, at) => 1 + (Math.Max(0, text.Length - 1) * Letter * size / Math.Max(Letter, widths[at] - 183_000))).Max() * Line * size) + RowPadding;
    }
}
