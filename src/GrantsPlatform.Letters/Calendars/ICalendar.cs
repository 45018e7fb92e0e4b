using System.Text;

namespace GrantsPlatform.Letters.Calendars;

/// <summary>Writes dates as an iCalendar stream (RFC 5545).</summary>
public static class ICalendar
{
    /// <summary>A line has at most 75 octets without its end, and its continuation lines begin with a space (section 3.1).</summary>
    private const int LongestLine = 75;

    public const string MediaType = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <param name="name">Of a calendar that its readers subscribe to; null: entries to be added to their own.</param>
    public static string Write(string? name, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Add(text, "BEGIN:VCALENDAR");
        Add(text, "VERSION:2.0");
        Add(text, "PRODID:-//GrantsPlatform//Appels a projets//FR");
        Add(text, "CALSCALE:GREGORIAN");
        Add(text, "METHOD:PUBLISH");
        if (name is not null)
        {
            Add(text, $"NAME:{Escaped(name)}");
            Add(text, $"X-WR-CALNAME:{Escaped(name)}");
            Add(text, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        }
        foreach (var entry in entries) Add(text, entry);
        Add(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>Section 3.3.11: backslash, semicolon, comma and line ends; other control characters have no place in a text.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
            escaped.Append(c switch
            {
                '\\' => @"\\",
                ';' => @"\;",
                ',' => @"\,",
                '\n' => @"\n",
                _ when char.IsControl(c) => "",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }

    private static void Add(StringBuilder text, CalendarEntry entry)
    {
        Add(text, "BEGIN:VEVENT");
        Add(text, $"UID:{entry.Uid}");
        Add(text, $"DTSTAMP:{Instant(entry.Stamp)}");
        Add(text, $"LAST-MODIFIED:{Instant(entry.Stamp)}");
        Add(text, $"SEQUENCE:{entry.Sequence}");
        switch (entry.Time)
        {
            case EntryTime.Day day:
                Add(text, $"DTSTART;VALUE=DATE:{day.On:yyyyMMdd}");
                Add(text, $"DTEND;VALUE=DATE:{day.On.AddDays(1):yyyyMMdd}");
                break;
            case EntryTime.Instant instant:
                Add(text, $"DTSTART:{Instant(instant.At)}");
                break;
            default: throw new InvalidOperationException($"{entry.Time} is not written.");
        }
        Add(text, $"SUMMARY:{Escaped(entry.Title)}");
        Add(text, $"DESCRIPTION:{Escaped(entry.Description)}");
        if (entry.Place is { } place) Add(text, $"LOCATION:{Escaped(place)}");
        if (entry.Address is { } address) Add(text, $"URL:{address}");
        Add(text, entry.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Add(text, entry.Place is null ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        foreach (var rings in entry.Alarms)
        {
            Add(text, "BEGIN:VALARM");
            Add(text, "ACTION:DISPLAY");
            Add(text, $"TRIGGER;VALUE=DATE-TIME:{Instant(rings)}");
            Add(text, $"DESCRIPTION:{Escaped(entry.Title)}");
            Add(text, "END:VALARM");
        }
        Add(text, "END:VEVENT");
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'");

    /// <summary>Never cuts a character in two, so that readers that unfold after decoding see the same text.</summary>
    private static void Add(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
