using System.Globalization;
using System.Text;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Files;

/// <summary>The name that a person gave a file, made fit to be shown and offered for saving. It is never a path.</summary>
public static class FileName
{
    public const int Longest = 150;

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
            else if (Seen(last[i]) is { } seen) kept.Append(seen);
        }

        var name = Accents.Composed(kept.ToString()).Trim(' ', '.', '\u00A0', '\u202F');
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
}
