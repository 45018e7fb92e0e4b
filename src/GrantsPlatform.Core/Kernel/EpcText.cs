using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// What may stand in a payment file: a-z A-Z 0-9 / - ? : ( ) . , ' + and the space (EPC 217-08). Banks refuse the whole file for one other
/// character, so that nothing else may come as far.
/// </summary>
public static class EpcText
{
    public const int LongestReference = 35;
    public const int LongestName = 70;

    private const string Signs = "/-?:().,'+ ";

    /// <summary>Each letter and the plain ones in its place, by groups: what stands before the equals sign becomes what stands behind it.</summary>
    private static readonly FrozenDictionary<char, string> Plain = Table(
        "ÀÁÂÃÄÅĀĂĄ=A", "àáâãäåāăąª=a", "ÇĆĈĊČ=C", "çćĉċč=c", "ĎĐÐ=D", "ďđð=d", "ÈÉÊËĒĔĖĘĚ=E", "èéêëēĕėęě=e", "ĜĞĠĢ=G", "ĝğġģ=g", "ĤĦ=H", "ĥħ=h",
        "ÌÍÎÏĨĪĬĮİ=I", "ìíîïĩīĭįı=i", "Ĵ=J", "ĵ=j", "Ķ=K", "ķĸ=k", "ĹĻĽĿŁ=L", "ĺļľŀł=l", "ÑŃŅŇŊ=N", "ñńņňŉŋ=n", "ÒÓÔÕÖØŌŎŐ=O", "òóôõöøōŏőº°=o",
        "ŔŖŘ=R", "ŕŗř=r", "ŚŜŞŠȘ=S", "śŝşšșſ=s", "ŢŤŦȚ=T", "ţťŧț=t", "ÙÚÛÜŨŪŬŮŰŲ=U", "ùúûüũūŭůűųµ=u", "Ŵ=W", "ŵ=w", "ÝŶŸ=Y", "ýÿŷ=y", "ŹŻŽ=Z", "źżž=z",
        "Æ=AE", "æ=ae", "Œ=OE", "œ=oe", "Ĳ=IJ", "ĳ=ij", "ß=ss", "ẞ=SS", "Þ=TH", "þ=th", "¹=1", "²=2", "³=3",
        "’‘ʼ`´′=\'", "&=+", "€=EUR", "@=(at)", "–—‑−_~=-", "|\\=/", ";=,", "!*#·•…=.", "[{<=(", "]}>=)", "\"«»“”„″=\u0020");

    /// <summary>A reference as it may be sent: 35 characters at most, no slash at either end nor two in a row.</summary>
    public static bool IsReference(string? text) =>
        text is { Length: > 0 and <= LongestReference } && text.All(IsIn) && text.Trim() == text
        && text[0] != '/' && text[^1] != '/' && !text.Contains("//", StringComparison.Ordinal);

    /// <summary>A name as the file says it; null where a letter of it has no Latin one in its place.</summary>
    public static string? Name(string name)
    {
        var written = new StringBuilder(name.Length);
        foreach (var c in Texts.Line(name))
        {
            if (IsIn(c)) written.Append(c);
            else if (Plain.TryGetValue(c, out var plain)) written.Append(plain);
            else if (char.IsWhiteSpace(c)) written.Append(' ');
            // An accent that stands by itself, behind its letter, or a sign that says nothing.
            else if (char.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.Surrogate) return null;
        }
        var words = string.Join(' ', written.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Any(char.IsAsciiLetterOrDigit) ? words : null;
    }

    private static bool IsIn(char c) => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c);

    private static FrozenDictionary<char, string> Table(params string[] groups) =>
        groups.SelectMany(group => group[..group.LastIndexOf('=')].Select(letter => KeyValuePair.Create(letter, group[(group.LastIndexOf('=') + 1)..]))).ToFrozenDictionary();
}
