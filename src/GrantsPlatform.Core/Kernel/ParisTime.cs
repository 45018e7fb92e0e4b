namespace GrantsPlatform.Core.Kernel;

/// <summary>The legal time of calls: days and deadlines are those of Europe/Paris, instants are kept in UTC.</summary>
public static class ParisTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The first instant of the day in Paris.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>A day "included" ends when the next one begins: an instant before this one is in time.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(Within(day).AddDays(1));

    /// <summary>A wall-clock time in Paris. In the hour that autumn repeats, the first passage; in the hour that spring skips, the instant at which winter time would have shown it.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var wall = Within(day).ToDateTime(time);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>Days typed by people may lie at the very ends of the calendar, where instants in UTC would not.</summary>
    private static DateOnly Within(DateOnly day) =>
        day <= DateOnly.MinValue.AddDays(1) ? DateOnly.MinValue.AddDays(1) : day >= DateOnly.MaxValue.AddDays(-1) ? DateOnly.MaxValue.AddDays(-1) : day;

    public static DateTime Wall(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Wall(instant));
}
