using System.Collections.Immutable;
using System.Text;

namespace GrantsPlatform.Core.Registers;

/// <param name="Line">The line of the text on which the record begins, from 1 on.</param>
public sealed record CsvRecord(int Line, ImmutableArray<string> Cells)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Text with separators as spreadsheets write it (RFC 4180), with semicolons, commas or tabs: the first line tells which.</summary>
public static class CsvText
{
    private const char Quote = '"';

    /// <summary>In the order in which they are preferred.</summary>
    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>Every record, in its order. <c>Open</c>: the line of a cell whose quote is never closed.</summary>
    public static (ImmutableArray<CsvRecord> Records, int? Open) Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        var separator = SeparatorOf(text);
        var records = ImmutableArray.CreateBuilder<CsvRecord>();
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var (line, begun, opened, quoted) = (1, 1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var now = text[i];
            var ends = now is '\n' || (now is '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (ends) line++;
            if (quoted)
            {
                if (now != Quote) cell.Append(now);
                else if (i + 1 < text.Length && text[i + 1] == Quote) cell.Append(text[i++]);
                else quoted = false;
            }
            else if (now == Quote && cell.Length == 0) (quoted, opened) = (true, line);
            else if (now == separator) EndCell();
            else if (ends) EndRecord();
            else if (now != '\r') cell.Append(now);
        }
        if (cell.Length > 0 || cells.Count > 0) EndRecord();
        return (records.ToImmutable(), quoted ? opened : null);

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRecord()
        {
            EndCell();
            records.Add(new CsvRecord(begun, cells.ToImmutable()));
            cells.Clear();
            begun = line;
        }
    }

    private static char SeparatorOf(string text)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var one in text)
        {
            if (one == Quote) quoted = !quoted;
            if (quoted) continue;
            if (one is '\r' or '\n') break;
            if (Array.IndexOf(Separators, one) is var at and >= 0) counts[at]++;
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }
}
