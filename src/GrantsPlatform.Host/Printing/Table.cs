namespace GrantsPlatform.Host.Printing;

/// <summary>Aligned columns. One that is too wide for the terminal has its titles broken over several lines first; then the first text is cut, never the figures.</summary>
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
        int[] widths = [.. columns.Select((column, i) => Math.Max(WidestCell(i), column.Title.Length))];
        if (Excess(widths, terminal) > 0) widths = [.. columns.Select((column, i) => Math.Max(WidestCell(i), column.Title.Split(' ').Max(word => word.Length)))];
        var first = Array.FindIndex(columns, column => !column.Right);
        if (Excess(widths, terminal) is > 0 and var excess && first >= 0) widths[first] = Math.Max(Narrowest, widths[first] - excess);
        var rule = string.Join(Gap, widths.Select(width => new string('─', width)));
        foreach (var line in Titles(widths)) terminal.Line(Written(line, widths));
        terminal.Line(rule);
        foreach (var row in _rows) terminal.Line(row is null ? rule : Written(row, widths));
    }

    private static int Excess(int[] widths, Terminal terminal) => widths.Sum() + Gap.Length * (widths.Length - 1) - terminal.Width;

    private int WidestCell(int column) => _rows.Where(row => row is not null).Select(row => row![column].Length).DefaultIfEmpty().Max();

    /// <summary>The titles in as many lines as the longest needs, standing on the rule.</summary>
    private IEnumerable<string[]> Titles(int[] widths)
    {
        var titles = columns.Select((column, i) => Broken(column.Title, widths[i])).ToList();
        var lines = titles.Max(title => title.Count);
        for (var line = 0; line < lines; line++)
            yield return [.. titles.Select(title => line - (lines - title.Count) is >= 0 and var at ? title[at] : "")];
    }

    private static List<string> Broken(string title, int width)
    {
        List<string> lines = [];
        foreach (var word in title.Split(' '))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width) lines[^1] += " " + word;
            else lines.Add(word);
        return lines;
    }

    private string Written(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, i) => Fit(cell, widths[i], columns[i].Right))).TrimEnd();

    private static string Fit(string cell, int width, bool right) =>
        cell.Length > width ? string.Concat(cell.AsSpan(0, width - 1), "…") : right ? cell.PadLeft(width) : cell.PadRight(width);
}

internal sealed record Column(string Title, bool Right = false);
