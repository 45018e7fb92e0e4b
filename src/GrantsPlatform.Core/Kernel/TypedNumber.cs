using System.Globalization;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// A number as a person typed it. Thousands may stand apart by spaces, apostrophes, points or commas; the last point or comma that parts
/// nothing else begins the decimals. One point or comma with three digits behind it can be either, and is never guessed.
/// </summary>
public abstract partial record TypedNumber
{
    private const int Longest = 60;
    private const int MostDigits = 15;
    private const int MostDecimals = 10;

    private TypedNumber() { }

    public sealed record Read(decimal Value) : TypedNumber
    {
        /// <summary>Written without decimals, also without such as are zeros: "200,0" is no count of anything.</summary>
        public bool IsWhole => Value.Scale == 0;
    }

    /// <summary>Two numbers are written like this: with the sign between thousands, and with the sign before decimals.</summary>
    public sealed record Ambiguous(string Typed, decimal Thousands, decimal Decimals) : TypedNumber
    {
        public string Question =>
            $"«\u00A0{Typed}\u00A0»\u202F: voulez-vous dire {French.Number(Thousands)} ({FrenchWords.Number(Thousands)}) ou {French.Decimals(Decimals)} ({FrenchWords.Number(Decimals)})\u202F?";
    }

    /// <summary>No number, or one of which it cannot be said which.</summary>
    public sealed record Unclear : TypedNumber
    {
        /// <summary>A factor stands behind it, such as k€ or M€: the number has to be written out.</summary>
        public bool Abbreviated { get; init; }

        /// <summary>A number with words behind it, such as "40,5 personnes".</summary>
        public bool Worded { get; init; }
    }

    /// <summary>Why it is no number, to be said beside the field; <paramref name="wanted"/> where nothing better is known.</summary>
    public string Why(string wanted) => this switch
    {
        Ambiguous ambiguous => ambiguous.Question,
        Unclear { Abbreviated: true } => $"Écrivez le nombre en entier, sans abréviation\u202F: par exemple {French.Number(10_000)}.",
        Unclear { Worded: true } => "Écrivez le nombre seul, en chiffres, sans les mots qui le suivent\u202F: par exemple 40.",
        _ => wanted,
    };

    /// <summary>A number, perhaps followed (or preceded) by the euro.</summary>
    public static TypedNumber Of(string? text)
    {
        var typed = Texts.Line(text ?? "");
        if (Abbreviation().IsMatch(typed)) return new Unclear { Abbreviated = true };
        if (typed.Length > Longest) return new Unclear();
        if (Shape().Match(Currency().Replace(typed, "")) is not { Success: true } match) return new Unclear { Worded = Words().IsMatch(typed) };
        var (head, sign, tail) = (match.Groups["head"].Value, match.Groups["sign"].Value, match.Groups["tail"].Value);
        var negative = match.Groups["minus"].Success;
        if (Grouped(head) is not { } whole || (whole.Length == 0 && tail.Length == 0)) return new Unclear();
        if (sign.Length == 0) return Number(whole, "", negative);
        var parted = head.AsSpan().ContainsAny(".,");
        // A second sign of the same kind is one more group of thousands, and decimals never have two.
        if (parted && head.Contains(sign[0])) return tail.Length == 3 && Grouped(head + sign + tail) is { } groups ? Number(groups, "", negative) : new Unclear();
        if (tail.Length == 0) return new Unclear();
        // Before thousands stands more than a zero.
        if (parted || tail.Length != 3 || whole.All(digit => digit == '0')) return Number(whole, tail, negative);
        return Number(whole + tail, "", negative) is Read thousands && Number(whole, tail, negative) is Read decimals
            ? new Ambiguous(typed, thousands.Value, decimals.Value)
            : new Unclear();
    }

    private static TypedNumber Number(string whole, string decimals, bool negative) =>
        whole.Length <= MostDigits && decimals.Length <= MostDecimals && decimal.TryParse($"{(negative ? "-" : "")}0{whole}{(decimals.Length > 0 ? "." : "")}{decimals}", NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Read(number)
            : new Unclear();

    /// <summary>The digits alone; null where they do not stand by threes behind one kind of sign.</summary>
    private static string? Grouped(string text) =>
        text.All(char.IsAsciiDigit) || Grouping().IsMatch(text) ? string.Concat(text.Where(char.IsAsciiDigit)) : null;

    /// <summary>Whole part, the last point or comma, and what stands behind it.</summary>
    [GeneratedRegex(@"^(?<minus>[-\u2212])?\+?[\s]*(?<head>[0-9.,'’\u02BC\s]*?)(?:(?<sign>[.,])(?<tail>[0-9]*))?$")]
    private static partial Regex Shape();

    /// <summary>One to three digits, then threes, with the same sign (spaces of any kind are one) between all of them.</summary>
    [GeneratedRegex(@"^[0-9]{1,3}(?:(?:\s+[0-9]{3})*|(?:['’\u02BC][0-9]{3})*|(?:\.[0-9]{3})*|(?:,[0-9]{3})*)$")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"^(?:€|EUR\b)\s*|\s*(?:€|EUR|euros?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^[-\u2212]?[0-9][0-9.,'’\s]*\p{L}{2}[\p{L}\s'’-]*$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[-\u22120-9.,'’\s]+(?:k|M|mille|millions?|milliards?|Md)\s*(?:€|EUR|d[’']euros|euros?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
