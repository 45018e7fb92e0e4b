using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Reminders at lead times before a deadline.</summary>
public static class ReminderSchedule
{
    /// <summary>Those not settled yet, by their instants.</summary>
    public static IEnumerable<(DateTimeOffset At, TimeSpan Lead)> Pending(DateTimeOffset deadline, ImmutableArray<TimeSpan> leads, DateTimeOffset settledUntil) =>
        leads.Select(lead => (At: deadline - lead, Lead: lead)).Where(reminder => reminder.At > settledUntil).OrderBy(reminder => reminder.At);

    /// <summary>The lead of the reminder to give now. Of several missed ones only the latest goes out.</summary>
    public static TimeSpan? Due(DateTimeOffset deadline, ImmutableArray<TimeSpan> leads, DateTimeOffset settledUntil, DateTimeOffset now)
    {
        var due = Pending(deadline, leads, settledUntil).Where(reminder => reminder.At <= now).ToList();
        return due.Count == 0 ? null : due[^1].Lead;
    }
}
