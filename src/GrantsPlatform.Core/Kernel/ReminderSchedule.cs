using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Reminders at lead times before a deadline. They leave in the morning, by the clocks of those who are reminded, and never at night.</summary>
public static class ReminderSchedule
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    /// <summary>When the reminder leaves: on the last morning that still gives the whole lead, or on the morning of the day so long after the deadline.</summary>
    public static DateTimeOffset At(DateTimeOffset deadline, Lead lead, Zone? zone = null) =>
        lead.Rough < TimeSpan.Zero ? After(deadline, -lead, zone) : LastMorning(lead.Before(deadline, zone), zone ?? Zone.Paris);

    /// <summary>Of a reminder that counts from something that happened: in the morning of that day, and after it in any case.</summary>
    public static DateTimeOffset After(DateTimeOffset happened, Lead delay, Zone? zone = null)
    {
        var (at, clocks) = (delay.After(happened, zone), zone ?? Zone.Paris);
        return LastMorning(at, clocks) is var morning && morning > happened ? morning : FirstMorning(at, clocks);
    }

    /// <summary>When news leave that time alone has brought, such as a term that has passed at midnight: at once by day, and otherwise in the morning that follows.</summary>
    public static DateTimeOffset ByDay(DateTimeOffset at) =>
        TimeOnly.FromDateTime(Zone.Paris.Wall(at)) is var hour && hour >= Morning && hour < Evening ? at : FirstMorning(at, Zone.Paris);

    private static DateTimeOffset LastMorning(DateTimeOffset at, Zone zone) =>
        zone.At(zone.DayOf(at), Morning) is var morning && morning <= at ? morning : zone.At(zone.DayOf(at).AddDays(-1), Morning);

    private static DateTimeOffset FirstMorning(DateTimeOffset at, Zone zone) =>
        zone.At(zone.DayOf(at), Morning) is var morning && morning >= at ? morning : zone.At(zone.DayOf(at).AddDays(1), Morning);

    /// <summary>Those not settled yet, by their instants.</summary>
    /// <param name="zone">Whose days leads in days count; left out: those of Paris.</param>
    public static IEnumerable<(DateTimeOffset At, Lead Lead)> Pending(DateTimeOffset deadline, ImmutableArray<Lead> leads, DateTimeOffset settledUntil, Zone? zone = null) =>
        leads.Select(lead => (At: At(deadline, lead, zone), Lead: lead)).Where(reminder => reminder.At > settledUntil).OrderBy(reminder => reminder.At);

    /// <summary>The lead of the reminder to give now. Of several missed ones only the latest goes out.</summary>
    public static Lead? Due(DateTimeOffset deadline, ImmutableArray<Lead> leads, DateTimeOffset settledUntil, DateTimeOffset now, Zone? zone = null)
    {
        var due = Pending(deadline, leads, settledUntil, zone).Where(reminder => reminder.At <= now).ToList();
        return due.Count == 0 ? null : due[^1].Lead;
    }
}
