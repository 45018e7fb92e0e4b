using System.Globalization;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Numbers and amounts in words, as letters and fields say them: "deux cent quatre-vingts euros et cinquante centimes".</summary>
public static class FrenchWords
{
    private static readonly string[] Small =
    [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
        "dix-sept", "dix-huit", "dix-neuf",
    ];

    private static readonly string[] Tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];

    /// <summary>Nouns, which take an s and let the number before them keep its own; mille is none.</summary>
    private static readonly (long Value, string Name)[] Nouns =
        [(1_000_000_000_000_000_000, "trillion"), (1_000_000_000_000_000, "billiard"), (1_000_000_000_000, "billion"), (1_000_000_000, "milliard"), (1_000_000, "million")];

    public static string Number(long number)
    {
        if (number < 0) return "moins " + (number == long.MinValue ? throw new ArgumentOutOfRangeException(nameof(number)) : Number(-number));
        if (number < 1000) return BelowThousand((int)number, ends: true);
        var words = new List<string>();
        foreach (var (value, name) in Nouns)
        {
            var count = number / value;
            if (count > 0) words.Add($"{BelowThousand((int)count, ends: true)} {name}{(count > 1 ? "s" : "")}");
            number %= value;
        }
        if (number >= 2000) words.Add(BelowThousand((int)(number / 1000), ends: false));
        if (number >= 1000) words.Add("mille");
        if (number % 1000 > 0) words.Add(BelowThousand((int)(number % 1000), ends: true));
        return string.Join(' ', words);
    }

    /// <summary>"douze virgule zéro cinq".</summary>
    public static string Number(decimal number)
    {
        var whole = decimal.Truncate(number);
        var words = (number < 0 ? "moins " : "") + Number((long)Math.Abs(whole));
        var decimals = Math.Abs(number - whole).ToString("0.####################", CultureInfo.InvariantCulture).AsSpan(1).TrimStart('.').ToString();
        if (decimals.Length == 0) return words;
        var rest = decimals.TrimStart('0');
        return $"{words} virgule {string.Concat(Enumerable.Repeat("zéro ", decimals.Length - rest.Length))}{(rest.Length <= 3 ? Number(long.Parse(rest, CultureInfo.InvariantCulture)) : string.Join(' ', rest.Select(digit => Small[digit - '0'])))}";
    }

    /// <summary>"mille euros", "un million d’euros", "dix euros et un centime", "cinquante centimes".</summary>
    public static string Amount(Money amount)
    {
        var (euros, cents) = Math.DivRem(Math.Abs(amount.Cents), 100);
        var minus = amount < Money.Zero ? "moins " : "";
        var small = $"{Number(cents)} centime{(cents > 1 ? "s" : "")}";
        if (euros == 0 && cents > 0) return minus + small;
        var large = $"{minus}{Number(euros)} {(euros >= 1_000_000 && euros % 1_000_000 == 0 ? "d’euros" : euros > 1 ? "euros" : "euro")}";
        return cents == 0 ? large : $"{large} et {small}";
    }

    /// <param name="ends">Nothing follows but a noun: then vingt and cent that are multiplied take an s.</param>
    private static string BelowThousand(int number, bool ends)
    {
        var (hundreds, rest) = Math.DivRem(number, 100);
        if (hundreds == 0) return BelowHundred(rest, ends);
        var cent = (hundreds == 1 ? "cent" : Small[hundreds] + " cent") + (hundreds > 1 && rest == 0 && ends ? "s" : "");
        return rest == 0 ? cent : $"{cent} {BelowHundred(rest, ends)}";
    }

    private static string BelowHundred(int number, bool ends)
    {
        if (number < 20) return Small[number];
        var (tens, units) = Math.DivRem(number, 10);
        if (tens is 7 or 9) units += 10;
        if (units == 0) return Tens[tens] + (tens == 8 && ends ? "s" : "");
        return units is 1 or 11 && tens < 8 ? $"{Tens[tens]} et {Small[units]}" : $"{Tens[tens]}-{Small[units]}";
    }
}
