using System.Collections.Immutable;

namespace GrantsPlatform.Core.Indicators;

/// <summary>
/// Small counts out of a table of two columns, published with its totals by line and by column; the total of all is always shown.
/// A hidden cell can be recomputed exactly when it is the only link between two parts of the table: lines and columns are the points
/// of a graph, hidden cells its edges, and no edge may be a bridge. Every bridge is closed into a rectangle of hidden cells, the one
/// that hides least.
/// </summary>
public static class GridSuppression
{
    /// <returns>One line more and one column more than the counts: the totals. Null where suppressed.</returns>
    public static ImmutableArray<ImmutableArray<long?>> Protect(long[,] counts, int smallest)
    {
        var all = WithTotals(counts);
        var (lines, columns) = (all.GetLength(0), all.GetLength(1));
        var hidden = new bool[lines, columns];
        for (var line = 0; line < lines; line++)
            for (var column = 0; column < columns; column++)
                hidden[line, column] = all[line, column] > 0 && all[line, column] < smallest && !IsCorner(line, column);
        while (Bridges.First(hidden) is var (line, column))
        {
            if (Rectangle(line, column) is not var (otherLine, otherColumn))
                return Shown((_, _) => false);
            (hidden[line, otherColumn], hidden[otherLine, column], hidden[otherLine, otherColumn]) = (true, true, true);
        }
        return Shown((line, column) => !hidden[line, column]);

        bool IsCorner(int line, int column) => line == lines - 1 && column == columns - 1;

        (int, int)? Rectangle(int line, int column) => (
            from otherLine in Enumerable.Range(0, lines)
            from otherColumn in Enumerable.Range(0, columns)
            where otherLine != line && otherColumn != column
            where !IsCorner(line, otherColumn) && !IsCorner(otherLine, column) && !IsCorner(otherLine, otherColumn)
            orderby Cost(line, otherColumn) + Cost(otherLine, column) + Cost(otherLine, otherColumn), otherLine, otherColumn
            select ((int, int)?)(otherLine, otherColumn)).FirstOrDefault();

        // A zero hides nothing that could be anything else where its line holds nobody: rather a cell with people in it.
        long Cost(int line, int column) => hidden[line, column] ? 0 : all[line, column] == 0 ? all[lines - 1, columns - 1] + 1 : all[line, column];

        ImmutableArray<ImmutableArray<long?>> Shown(Func<int, int, bool> may) =>
        [
            .. Enumerable.Range(0, lines).Select(line =>
                Enumerable.Range(0, columns).Select(column => may(line, column) || IsCorner(line, column) ? all[line, column] : (long?)null).ToImmutableArray()),
        ];
    }

    private static long[,] WithTotals(long[,] counts)
    {
        var (lines, columns) = (counts.GetLength(0), counts.GetLength(1));
        var all = new long[lines + 1, columns + 1];
        for (var line = 0; line < lines; line++)
            for (var column = 0; column < columns; column++)
            {
                all[line, column] = counts[line, column];
                all[lines, column] += counts[line, column];
                all[line, columns] += counts[line, column];
                all[lines, columns] += counts[line, column];
            }
        return all;
    }
}
