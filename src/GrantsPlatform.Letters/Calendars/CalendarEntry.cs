namespace GrantsPlatform.Letters.Calendars;

/// <summary>One date of a calendar. <paramref name="Alarms"/>: when a reminder rings.</summary>
/// <param name="Address">Of the page about it; null where there are no pages.</param>
/// <param name="Stamp">When it was last changed: the same calendar asked for twice is the same to the byte.</param>
public sealed record CalendarEntry(
    string Uid, EntryTime Time, string Title, string Description, string? Address, DateTimeOffset Stamp, long Sequence, bool Cancelled, IReadOnlyList<DateTimeOffset> Alarms)
{
    /// <summary>Where one has to be, and is not free meanwhile; null: a date that takes nobody's time.</summary>
    public string? Place { get; init; }
}

public abstract record EntryTime
{
    private EntryTime() { }

    /// <summary>A whole day, wherever its reader is.</summary>
    public sealed record Day(DateOnly On) : EntryTime;

    /// <summary>The same instant for every reader, each by the clocks around.</summary>
    public sealed record Instant(DateTimeOffset At) : EntryTime;
}
