using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// What people write, as it is kept. Office programs and browsers put characters into it that nobody sees and nobody meant: they are
/// repaired on the way in, here and nowhere else, so that nothing is refused because of them and nothing that is kept can deceive.
/// <list type="bullet">
/// <item>Every way to end a line (CR, CRLF, VT, FF, NEL, U+2028, U+2029) is one line feed; the tabulation stays.</item>
/// <item>The bullets of symbol fonts, which live among the private characters, become "•".</item>
/// <item>An accent behind its letter becomes one with it: see <see cref="Accents"/>.</item>
/// <item>Other controls, lone surrogates, private characters, soft hyphens, zero widths, byte order marks and whatever turns the direction
/// of writing go, and what chooses between the looks of a character where there is none. Joiners stay where they join (emoji, Indic and Arabic
/// scripts); no-break spaces stay, French needs them.</item>
/// </list>
/// </summary>
public static class Texts
{
    private const char Bullet = '•';
    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';
    private const char FirstSelector = '\uFE00';
    private const char LastSelector = '\uFE0F';
    private const int BlackFlag = 0x1F3F4;

    /// <summary>What Word takes from Symbol and Wingdings to begin the items of a list.</summary>
    private const string SymbolBullets = "\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC\uF076\uF06E\uF06F\uF0A1\uF02D";

    /// <summary>Letters, marks and patterns without any ink, and places that are kept for more: a name made of them looks empty, or like another.</summary>
    private const string Blank = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u180F\u2065\u2800\u3164\uFFA0\uFFF0\uFFF1\uFFF2\uFFF3\uFFF4\uFFF5\uFFF6\uFFF7\uFFF8\uFFFC";

    /// <summary>What French is typed with, each a character of its own whatever stands beside it: Latin letters, dashes, quotation marks, no-break spaces, currencies.</summary>
    private static readonly SearchValues<char> Single = SearchValues.Create(
        [.. Between('\0', '\u02FF').Where(c => c != '\r'), .. Between('\u2010', '\u2027'), .. Between('\u202F', '\u2037'), .. Between('\u20A0', '\u20BF')]);

    private static readonly SearchValues<char> Suspicious = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsSuspicious)]);

    /// <summary>Nothing that a reader could read: spaces, what is not seen, and accents and the like that stand on no letter.</summary>
    public static bool IsMissing([NotNullWhen(false)] this string? text)
    {
        if (text is null) return true;
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && !IsMark(rune) && !IsUnseen(rune)) return false;
        return true;
    }

    /// <summary>As readers count characters: a letter with its accents is one, and an emoji of several parts.</summary>
    public static int Length(string text) =>
        text.AsSpan().ContainsAnyExcept(Single) ? new StringInfo(text).LengthInTextElements : text.Length;

    /// <summary>Nothing in it has to be looked at more closely.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAny(Suspicious);

    /// <summary>A text of several lines as it is kept; the same instance when there is nothing to repair.</summary>
    public static string Repaired(string text)
    {
        if (IsPlain(text)) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                if (rune.Value == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
                Keep(kept, rune, text.AsSpan(i + rune.Utf16SequenceLength));
                i += rune.Utf16SequenceLength - 1;
            }
        }
        var repaired = Accents.Composed(kept.ToString());
        return repaired == text ? text : repaired;
    }

    /// <summary>A text of one line as it is kept: ends of lines and tabulations are spaces, and none stands at either end.</summary>
    public static string Line(string text)
    {
        var repaired = Repaired(text).Trim();
        if (!repaired.AsSpan().ContainsAny('\n', '\t')) return repaired;
        return string.Join(' ', repaired.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static void Keep(StringBuilder kept, Rune rune, ReadOnlySpan<char> after)
    {
        switch (rune.Value)
        {
            case '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                kept.Append('\n');
                break;
            case var code when code <= char.MaxValue && SymbolBullets.Contains((char)code):
                kept.Append(Bullet);
                break;
            case >= FirstSelector and <= LastSelector when !ChangesALook(kept):
                break;
            case Joiner or NonJoiner when Joins(kept, after):
            case >= 0xE0020 and <= 0xE007F when ContinuesFlag(kept):
                kept.Append(rune.ToString());
                break;
            default:
                if (!IsUnseen(rune)) kept.Append(rune.ToString());
                break;
        }
    }

    /// <summary>Between two characters that are not of ASCII, Latin or a space: there a joiner changes what is seen.</summary>
    private static bool Joins(StringBuilder kept, ReadOnlySpan<char> after) =>
        kept.Length > 0 && IsJoined(kept[^1]) && after.Length > 0 && IsJoined(after[0]);

    private static bool IsJoined(char c) => c >= '\u0590' && !char.IsWhiteSpace(c) && (char.IsSurrogate(c) || IsSelector(c) || !IsSuspicious(c));

    /// <summary>What chooses between the looks of a character stands behind one.</summary>
    private static bool ChangesALook(StringBuilder kept) => kept.Length > 0 && !char.IsWhiteSpace(kept[^1]);

    /// <summary>The flags of England, Scotland and Wales are a black flag with letters that are not seen.</summary>
    private static bool ContinuesFlag(StringBuilder kept)
    {
        if (kept.Length < 2 || !char.IsSurrogatePair(kept[^2], kept[^1])) return false;
        var before = char.ConvertToUtf32(kept[^2], kept[^1]);
        return before is BlackFlag or >= 0xE0020 and <= 0xE007E;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsUnseen(Rune rune) => rune.Value is not ('\n' or '\t')
        && (Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.PrivateUse => true,
                UnicodeCategory.Format => !IsSeenFormat(rune.Value),
                _ => rune.Value <= char.MaxValue && Blank.Contains((char)rune.Value),
            }
            || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF or >= 0xE0000 and <= 0xE0FFF);

    /// <summary>Signs before numbers and verses in Arabic, Syriac and Kaithi: of the same category as what is not seen, and seen.</summary>
    private static bool IsSeenFormat(int code) =>
        code is >= 0x0600 and <= 0x0605 or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;

    private static bool IsSelector(char c) => c is >= FirstSelector and <= LastSelector;

    private static bool IsSuspicious(char c) =>
        char.IsSurrogate(c) || IsSelector(c) || Accents.MayCompose(c) || IsUnseen(new Rune(c)) || c is '\u2028' or '\u2029' || SymbolBullets.Contains(c);
}
