using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Letters.Model;

/// <summary>
/// French as letters are written in the source, with plain spaces: those before ; : ! ? € % become narrow ones that do not break, those inside « »
/// do not break. What is put in stays as it is, whoever typed it; amounts and days are written as French readers write them.
/// </summary>
[InterpolatedStringHandler]
public readonly partial struct Prose(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public void AppendLiteral(string words) => _text.Append(Set(words));
    public void AppendFormatted(string value) => _text.Append(value);
    public void AppendFormatted(Money amount) => _text.Append(French.Amount(amount));
    public void AppendFormatted(DateOnly day) => _text.Append(French.Date(day));

    public static implicit operator Prose(string words)
    {
        var prose = new Prose(words.Length, 0);
        prose.AppendLiteral(words);
        return prose;
    }

    public override string ToString() => _text.ToString();

    private static string Set(string words) => InGuillemets().Replace(BeforeMark().Replace(words, "\u202F"), "\u00A0");

    [GeneratedRegex(" (?=[;:!?€%])")]
    private static partial Regex BeforeMark();

    [GeneratedRegex("(?<=«) | (?=»)")]
    private static partial Regex InGuillemets();
}
