namespace GrantsPlatform.Documents.Sheets;

/// <summary>A text as a cell of a csv, wherever one is written: in quotes where it must be, and never a formula.</summary>
public static class CsvCell
{
    /// <summary>What a spreadsheet would take for a formula gets an apostrophe in front: names are written by applicants.</summary>
    public static string Of(string text) => Of(text, ';');

    /// <param name="between">What stands between two cells.</param>
    public static string Of(string text, char between) => Quoted(IsFormula(text) ? $"'{text}" : text, between);

    private static bool IsFormula(string text) => text is ['\t' or '\r' or '\n', ..] || text.TrimStart() is ['=' or '+' or '-' or '@', ..];

    private static string Quoted(string text, char between) => text.Contains(between) || text.AsSpan().IndexOfAny("\"\r\n\t") >= 0 ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
