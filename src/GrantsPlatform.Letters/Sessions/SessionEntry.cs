using GrantsPlatform.Letters.Calendars;

namespace GrantsPlatform.Letters.Sessions;

/// <summary>A session of a committee in its members' calendars: the same entry on its page and beside the mail that calls them in, so that nobody has it twice.</summary>
public static class SessionEntry
{
    public const string FileName = "seance.ics";

    /// <param name="call">The title of the call that it sits for.</param>
    /// <param name="address">Of its page; null where there are no pages.</param>
    public static string Of(string session, string call, DateTimeOffset startsAt, string place, string? address) => ICalendar.Write(null,
    [
        new CalendarEntry(
            $"seance-{session}@grants", new EntryTime.Instant(startsAt), $"Commission, {call}", "L’ordre du jour et les fiches des dossiers sont sur la page de la séance.",
            address, startsAt, 0, false, []) { Place = place },
    ]);
}
