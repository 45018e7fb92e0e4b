namespace GrantsPlatform.Host.Printing;

/// <summary>Aligned columns; one that is too wide for the terminal is cut, never the figures.</summary>
internal sealed class Table(params Column[] columns)
{
    private const string Gap = "  ";
    private const int Narrowest = 10;

    private readonly List<string[]?> _rows = [];

    public Table Add(params string[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    public Table AddRule()
    {
        _rows.Add(null);
        return this;
    }

    public void WriteTo(Terminal terminal)
    {
        var widths = columns.Select((column, i) => _rows.Where(row => row is not null).Select(row => row![i].Length).Append(column.Title.Length).Max()).ToArray();
        var excess = widths.Sum() + Gap.Length * (columns.Length - 1) - terminal.Width;
        var first = Array.FindIndex(columns, column => !column.Right);
        if (excess > 0 && first >= 0) widths[first] = Math.Max(Narrowest, widths[first] - excess);
        var rule = string.Join(Gap, widths.Select(width => new string('─', width)));
        terminal.Line(Written(columns.Select(column => column.Title).ToArray(), widths));
        terminal.Line(rule);
        foreach (var row in _rows) terminal.Line(row is null ? rule : Written(row, widths));
    }

    private string Written(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, i) => Fit(cell, widths[i], columns[i].Right))).TrimEnd();

    private static string Fit(string cell, int width, bool right) =>
        cell.Length > width ? string.Concat(cell.AsSpan(0, width - 1), "…") : right ? cell.PadLeft(width) : cell.PadRight(width);
}

internal sealed record Column(string Title, bool Right = false);
