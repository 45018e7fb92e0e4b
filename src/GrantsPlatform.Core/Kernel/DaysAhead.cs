namespace GrantsPlatform.Core.Kernel;

/// <summary>Days until which somebody is given time.</summary>
public static class DaysAhead
{
    private const int MostYears = 5;

    /// <summary>Nobody is waited for so long: the year was mistyped.</summary>
    public static bool IsTooFar(DateOnly day, DateTimeOffset now) => day > ParisTime.DayOf(now).AddYears(MostYears);
}
