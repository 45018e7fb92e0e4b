using System.Globalization;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Managing;

/// <summary>What stands in a place of a call, between how people type it and how it is kept. What cannot be read is kept as it was typed.</summary>
public static partial class TypedPlace
{
    public static string Kept(PlaceKind kind, string? typed)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").Trim();
        return kind switch
        {
            PlaceKind.Day when Typed.Date(text) is { } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            PlaceKind.Time when Time(text) is { } time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            PlaceKind.Amount when Typed.Amount(text) is { } amount => (amount.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture),
            PlaceKind.Tick => text == "true" ? text : "",
            _ => text,
        };
    }

    public static string Shown(PlaceKind kind, string kept) => kind switch
    {
        PlaceKind.Day when DateOnly.TryParseExact(kept, "yyyy-MM-dd", out var day) => Typed.Text(day),
        PlaceKind.Amount when Euros().IsMatch(kept) && Money.TryFromEuros(decimal.Parse(kept, CultureInfo.InvariantCulture), out var amount) => Typed.Text(amount),
        _ => kept,
    };

    /// <summary>Why what was typed cannot be read; null where it can, or where nothing was.</summary>
    public static string? Unread(PlaceKind kind, string kept) => kind switch
    {
        _ when kept.Length == 0 => null,
        PlaceKind.Day when !DateOnly.TryParseExact(kept, "yyyy-MM-dd", out _) => "Indiquez un jour qui existe, par exemple 01/09/2026.",
        PlaceKind.Time when !TimeOnly.TryParseExact(kept, "HH:mm", out _) => "Indiquez une heure, par exemple 12:00.",
        PlaceKind.Amount when !Euros().IsMatch(kept) => Typed.NoAmount(kept),
        PlaceKind.Years when !Years().IsMatch(kept) => "Indiquez des années, par exemple 2027, 2028.",
        _ => null,
    };

    public static TimeOnly? Time(string? text) =>
        HourText().Match((text ?? "").Trim()) is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var hour and < 24
        && (match.Groups[2].Length == 0 ? 0 : int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)) is var minute and < 60
            ? new TimeOnly(hour, minute)
            : null;

    [GeneratedRegex(@"^([0-9]{1,2})\s*[:hH]\s*([0-9]{2})?\z")]
    private static partial Regex HourText();

    [GeneratedRegex(@"^[0-9]{1,15}(\.[0-9]{1,2})?\z")]
    private static partial Regex Euros();

    [GeneratedRegex(@"^[0-9]{4}([,; \u00A0]+[0-9]{4})*\z")]
    private static partial Regex Years();
}
