using System.Globalization;
using System.Text;

namespace GrantsPlatform.Core.Files;

/// <summary>The name that a person gave a file, made fit to be shown and offered for saving. It is never a path.</summary>
public static class FileName
{
    public const int Longest = 150;

    // Without culture data the framework composes nothing; these are the letters that French and its neighbours decompose into.
    private const string Bases = "aàáâäãåeèéêëiìíîïoòóôöõuùúûücçnñyýÿ";
    private const string MarksOfBases = "a\u0300\u0301\u0302\u0308\u0303\u030Ae\u0300\u0301\u0302\u0308i\u0300\u0301\u0302\u0308o\u0300\u0301\u0302\u0308\u0303u\u0300\u0301\u0302\u0308c\u0327n\u0303y\u0301\u0308";

    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Compositions();

    /// <summary>
    /// Keeps the last component, composes accents, drops what cannot be seen (controls, direction overrides, joiners, lone surrogates), replaces what
    /// some system forbids, and cuts the stem to <see cref="Longest"/> characters in all. Null when no stem is left.
    /// </summary>
    public static string? Clean(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        for (var i = 0; i < last.Length; i++)
        {
            if (char.IsSurrogatePair(last, i)) kept.Append(last, i++, 2);
            else if (kept.Length > 0 && Composed.TryGetValue((kept[^1], last[i]), out var letter)) kept[^1] = letter;
            else if (Seen(last[i]) is { } seen) kept.Append(seen);
        }

        var name = kept.ToString().Trim(' ', '.', '\u00A0', '\u202F');
        var extension = Extension(name) is { Length: > 0 and <= 10 } found ? "." + found : "";
        var stem = Cut(name[..^extension.Length].TrimEnd(' ', '.'), Longest - extension.Length);
        return stem.Any(char.IsLetterOrDigit) && kept[0] != '.' ? stem + extension.ToLowerInvariant() : null;
    }

    /// <summary>Lower case, without the dot; empty when there is none.</summary>
    public static string Extension(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static char? Seen(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => null,
        _ => c is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? '-' : c,
    };

    private static string Cut(string stem, int most) =>
        stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)].TrimEnd();

    private static Dictionary<(char, char), char> Compositions()
    {
        var table = new Dictionary<(char, char), char>();
        var letter = 'a';
        for (var i = 0; i < Bases.Length; i++)
        {
            if (char.IsAsciiLetter(Bases[i]))
            {
                letter = Bases[i];
                continue;
            }
            table[(letter, MarksOfBases[i])] = Bases[i];
            // ÿ is the one whose capital lies elsewhere; the framework knows it.
            table[(char.ToUpperInvariant(letter), MarksOfBases[i])] = char.ToUpperInvariant(Bases[i]);
        }
        return table;
    }
}
