using System.Text;
using GrantsPlatform.Runtime.Documents;

namespace GrantsPlatform.Documents.Sheets;

/// <summary>
/// Texts beyond what one cell of a spreadsheet holds: they wait in a file of their own until the sheet's rows are written, and follow on a second sheet,
/// cut into pieces.
/// </summary>
internal sealed class LongTexts : IDisposable
{
    /// <summary>Of Excel.</summary>
    public const int Longest = 32_767;

    public const string SheetName = "Textes longs";

    /// <summary>Below the limit, so that no surrogate pair is ever cut and the pointer to the rest still fits.</summary>
    private const int Piece = 32_000;

    private FileStream? _kept;
    private int _rows;

    public bool Any => _rows > 0;

    /// <summary>What stands in the cell in its place: its beginning, and where it goes on.</summary>
    public string Keep(string text, int row, string column)
    {
        var first = _rows + 2;
        _kept ??= ScratchFile.Open(Path.GetTempPath());
        using var writer = new BinaryWriter(_kept, Encoding.UTF8, leaveOpen: true);
        foreach (var piece in Pieces(text))
        {
            writer.Write(row);
            writer.Write(column);
            writer.Write(piece);
            _rows++;
        }
        return $"{text[..End(text, 0, 500)]}… (texte entier{'\u202F'}: feuille «{'\u00A0'}{SheetName}{'\u00A0'}», ligne {first})";
    }

    /// <summary>Row, column and piece of each, in the order in which they came.</summary>
    public IEnumerable<(int Row, string Column, string Text)> All()
    {
        if (_kept is null) yield break;
        _kept.Position = 0;
        using var reader = new BinaryReader(_kept, Encoding.UTF8, leaveOpen: true);
        for (var at = 0; at < _rows; at++) yield return (reader.ReadInt32(), reader.ReadString(), reader.ReadString());
    }

    public void Dispose() => _kept?.Dispose();

    private static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at, Piece);
            yield return text[at..end];
            at = end;
        }
    }

    private static int End(string text, int from, int length)
    {
        var end = Math.Min(from + length, text.Length);
        return end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
