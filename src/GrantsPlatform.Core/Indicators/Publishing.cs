using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>Breakdowns as they leave the grantee's hands: counted, then suppressed.</summary>
internal static class Publishing
{
    public static PublishedTable Table(string indicator, Breakdown breakdown, IndicatorReading reading, RegisterDefinition register)
    {
        var by = TableAxis.OfColumn(breakdown.By, reading.UnitTable, register);
        if (breakdown.And is not { } and)
        {
            var counts = new long[by.Categories.Length];
            foreach (var unit in reading.Units) counts[by.CategoryOf(unit)]++;
            return new PublishedTable(indicator, breakdown.By, null, by.Categories, [], [new TableLine(LineSuppression.Protect([.. counts], register.Smallest))]);
        }
        var across = TableAxis.OfColumn(and, reading.UnitTable, register);
        var grid = new long[by.Categories.Length, across.Categories.Length];
        foreach (var unit in reading.Units) grid[by.CategoryOf(unit), across.CategoryOf(unit)]++;
        var shown = GridSuppression.Protect(grid, register.Smallest);
        return new PublishedTable(indicator, breakdown.By, and, by.Categories, across.Categories, [.. shown.Select(line => new TableLine(line))]);
    }
}
