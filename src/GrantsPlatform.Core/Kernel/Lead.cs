using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// How far from an instant: days of the calendar, which keep the time of day whatever the clocks do, then hours and minutes as they
/// pass. "P7D" is not "PT168H" in the week in which the clocks change. JSON: ISO 8601; a time span as earlier events have it
/// ("7.00:00:00") was counted in hours and stays so.
/// </summary>
[JsonConverter(typeof(LeadJson))]
public readonly partial record struct Lead(int Days, TimeSpan Time)
{
    public static Lead OfDays(int days) => new(days, TimeSpan.Zero);
    public static Lead OfHours(int hours) => new(0, TimeSpan.FromHours(hours));
    public static Lead OfMinutes(int minutes) => new(0, TimeSpan.FromMinutes(minutes));

    /// <summary>With every day taken for 24 hours: for bounds and comparisons, never for instants.</summary>
    public TimeSpan Rough => TimeSpan.FromDays(Days) + Time;

    public static Lead operator -(Lead lead) => new(-lead.Days, -lead.Time);

    /// <summary>The instant that lies so far before.</summary>
    public DateTimeOffset Before(DateTimeOffset instant, Zone? zone = null) => (-this).After(instant, zone);

    /// <summary>The instant that lies so far after.</summary>
    public DateTimeOffset After(DateTimeOffset instant, Zone? zone = null)
    {
        if (Days == 0) return instant + Time;
        var place = zone ?? Zone.Paris;
        var wall = place.Wall(instant);
        return place.At(DateOnly.FromDayNumber(Math.Clamp(DateOnly.FromDateTime(wall).DayNumber + Days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)), TimeOnly.FromDateTime(wall)) + Time;
    }

    /// <summary>"P7D", "PT48H", "P1DT12H30M"; null where it is none of these.</summary>
    public static Lead? Parse(string text)
    {
        if (Iso().Match(text) is not { Success: true } match) return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        return new Lead(Part("d"), new TimeSpan(Part("h"), Part("m"), 0));
    }

    public override string ToString()
    {
        if (Rough < TimeSpan.Zero) return $"-{-this}";
        var hours = (long)Time.TotalHours;
        var time = (hours > 0 ? $"{hours}H" : "") + (Time.Minutes > 0 ? $"{Time.Minutes}M" : "");
        return $"P{(Days > 0 || time == "" ? $"{Days}D" : "")}{(time == "" ? "" : "T" + time)}";
    }

    [GeneratedRegex(@"^P(?=.)((?<d>[0-9]{1,4})D)?(T(?=.)((?<h>[0-9]{1,4})H)?((?<m>[0-9]{1,4})M)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();
}

internal sealed class LeadJson : JsonConverter<Lead>
{
    public override Lead Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        if (text.StartsWith('-') && Lead.Parse(text[1..]) is { } after) return -after;
        return Lead.Parse(text)
            ?? (TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) ? new Lead(0, time) : throw new JsonException("A duration is expected."));
    }

    public override void Write(Utf8JsonWriter writer, Lead value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
