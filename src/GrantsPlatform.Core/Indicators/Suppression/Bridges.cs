namespace GrantsPlatform.Core.Indicators;

/// <summary>Edges of a graph between lines and columns without which one part of it would fall off another.</summary>
internal static class Bridges
{
    /// <summary>The first in reading order, or null. Tables are small: each edge is tried by walking around it.</summary>
    public static (int Line, int Column)? First(bool[,] edges)
    {
        for (var line = 0; line < edges.GetLength(0); line++)
            for (var column = 0; column < edges.GetLength(1); column++)
                if (edges[line, column] && !HasWayRound(edges, line, column)) return (line, column);
        return null;
    }

    private static bool HasWayRound(bool[,] edges, int line, int column)
    {
        var (lines, columns) = (new bool[edges.GetLength(0)], new bool[edges.GetLength(1)]);
        var waiting = new Stack<int>([line]);
        lines[line] = true;
        while (waiting.TryPop(out var from))
            for (var across = 0; across < columns.Length; across++)
            {
                if (!edges[from, across] || columns[across] || (from == line && across == column)) continue;
                columns[across] = true;
                for (var next = 0; next < lines.Length; next++)
                    if (edges[next, across] && !lines[next])
                    {
                        lines[next] = true;
                        waiting.Push(next);
                    }
            }
        return columns[column];
    }
}
