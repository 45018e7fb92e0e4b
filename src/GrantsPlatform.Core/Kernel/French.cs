using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Amounts, dates and instants as French readers write them, whatever the culture data of the machine.</summary>
public static partial class French
{
    private const int MonthsOfYear = 12;

    /// <summary>U+202F, before ; ! ? € % and between thousands.</summary>
    public const char NarrowSpace = '\u202F';

    private const char NoBreakSpace = '\u00A0';

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = NarrowSpace.ToString(),
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "\u2212",
    };

    /// <summary>"93 498 €", "74 798,40 €".</summary>
    public static string Amount(Money amount) =>
        amount.Euros.ToString(amount.Cents % 100 == 0 ? "N0" : "N2", Format) + NarrowSpace + "€";

    /// <summary>"1 310".</summary>
    public static string Number(long number) => number.ToString("N0", Format);

    /// <summary>"12,5".</summary>
    public static string Number(decimal number) => number.ToString("#,0.####", Format);

    /// <summary>With every decimal that it has: for figures that an amount depends on.</summary>
    public static string Exact(decimal number) => number.ToString("#,0.############################", Format);

    /// <summary>"80 %" for 0.8.</summary>
    public static string Percent(decimal share) => $"{Exact(share * 100)}{NarrowSpace}%";

    /// <summary>"12,50", "12,345": with two decimals at least.</summary>
    public static string Decimals(decimal number) => number.ToString("#,0.00##", Format);

    /// <summary>"1er septembre 2022", "9 mai 2025".</summary>
    public static string Date(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day)} {Months[day.Month - 1]} {day.Year}";

    /// <summary>"mai 2025".</summary>
    public static string Month(DateOnly day) => $"{Months[day.Month - 1]} {day.Year}";

    /// <summary>"9 mai 2025 à 23 h 59 min 59 s (heure de Paris)"; the time of day holds together at the end of a line.</summary>
    public static string Instant(DateTimeOffset instant, Zone? zone = null)
    {
        var place = zone ?? Zone.Paris;
        var wall = place.Wall(instant);
        return $"{Date(DateOnly.FromDateTime(wall))} à {wall.Hour}\u00A0h\u00A0{wall:mm}\u00A0min\u00A0{wall:ss}\u00A0s ({place.Name})";
    }

    /// <summary>"26 septembre 2022 à 9 h 30": a time of day in Paris that people keep, to the minute.</summary>
    public static string Meeting(DateTimeOffset instant, Zone? zone = null)
    {
        var place = zone ?? Zone.Paris;
        var wall = place.Wall(instant);
        return $"{Date(DateOnly.FromDateTime(wall))} à {wall.Hour}{NoBreakSpace}h{NoBreakSpace}{wall:mm}{(place == Zone.Paris ? "" : $" ({place.Name})")}";
    }

    /// <summary>
    /// An instant by which something must have come. People read the end of a day as that day's: "30 juin 2022 à 24 h 00 (heure de Paris)"
    /// is the first instant of July.
    /// </summary>
    public static string Deadline(DateTimeOffset instant, Zone? zone = null)
    {
        var place = zone ?? Zone.Paris;
        var wall = place.Wall(instant);
        return wall.TimeOfDay == TimeSpan.Zero ? $"{Date(DateOnly.FromDateTime(wall).AddDays(-1))} à 24{NoBreakSpace}h{NoBreakSpace}00 ({place.Name})" : Instant(instant, place);
    }

    /// <summary>Until when, as it is announced: "30 juin 2022 inclus", "30 juin 2022 à 12 h 00"; the zone is named where it is not that of Paris.</summary>
    public static string Until(DateTimeOffset instant, Zone? zone = null)
    {
        var place = zone ?? Zone.Paris;
        if (place.Wall(instant).TimeOfDay != TimeSpan.Zero) return Meeting(instant, place);
        return $"{Date(place.LastDayBefore(instant))} inclus{(place == Zone.Paris ? "" : $" ({place.Name})")}";
    }

    /// <summary>"0 dossier", "1 dossier", "2 dossiers", "3 voix": the plural begins at two; by default it takes an s.</summary>
    public static string Count(long number, string one, string? many = null) =>
        $"{Number(number)} {(Math.Abs(number) < 2 ? one : many ?? one + "s")}";

    /// <summary>"1 an", "10 ans", "18 mois".</summary>
    public static string Duration(int months) =>
        months > 0 && months % MonthsOfYear == 0 ? Count(months / MonthsOfYear, "an") : Count(months, "mois", "mois");

    /// <summary>"a", "a et b", "a, b et c".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} et {all[^1]}";
    }

    /// <summary>A title as it stands between « and »: guillemets of its own become “ ”.</summary>
    public static string InQuotes(string title) => InnerOpening().Replace(InnerClosing().Replace(title, "”"), "“");

    /// <summary>Lower case without accents, for sorting and searching.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Accents.Composed(text))
            folded.Append(char.ToLowerInvariant(c) switch
            {
                'à' or 'â' or 'ä' => "a",
                'é' or 'è' or 'ê' or 'ë' => "e",
                'î' or 'ï' => "i",
                'ô' or 'ö' => "o",
                'ù' or 'û' or 'ü' => "u",
                'ÿ' => "y",
                'ç' => "c",
                'œ' => "oe",
                'æ' => "ae",
                '\u2019' => "'",
                '\u00A0' or NarrowSpace => " ",
                var other => other.ToString(),
            });
        return folded.ToString();
    }

    [GeneratedRegex(@"«\s*")]
    private static partial Regex InnerOpening();

    [GeneratedRegex(@"\s*»")]
    private static partial Regex InnerClosing();
}
