using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Reminders at lead times before a deadline.</summary>
public static class ReminderSchedule
{
    /// <summary>Those not settled yet, by their instants.</summary>
    /// <param name="zone">Whose days leads in days count; left out: those of Paris.</param>
    public static IEnumerable<(DateTimeOffset At, Lead Lead)> Pending(DateTimeOffset deadline, ImmutableArray<Lead> leads, DateTimeOffset settledUntil, Zone? zone = null) =>
        leads.Select(lead => (At: lead.Before(deadline, zone), Lead: lead)).Where(reminder => reminder.At > settledUntil).OrderBy(reminder => reminder.At);

    /// <summary>The lead of the reminder to give now. Of several missed ones only the latest goes out.</summary>
    public static Lead? Due(DateTimeOffset deadline, ImmutableArray<Lead> leads, DateTimeOffset settledUntil, DateTimeOffset now, Zone? zone = null)
    {
        var due = Pending(deadline, leads, settledUntil, zone).Where(reminder => reminder.At <= now).ToList();
        return due.Count == 0 ? null : due[^1].Lead;
    }
}
