namespace GrantsPlatform.Core.Kernel;

/// <summary>The legal time of calls: days and deadlines are those of Europe/Paris, instants are kept in UTC.</summary>
public static class ParisTime
{
    /// <summary>The first instant of the day in Paris.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => Zone.Paris.StartOf(day);

    /// <summary>A day "included" ends when the next one begins: an instant before this one is in time.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => Zone.Paris.EndOf(day);

    /// <inheritdoc cref="Zone.At"/>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) => Zone.Paris.At(day, time);

    public static DateTime Wall(DateTimeOffset instant) => Zone.Paris.Wall(instant);
    public static DateOnly DayOf(DateTimeOffset instant) => Zone.Paris.DayOf(instant);
}
