namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// The public holidays of code du travail, L3133-1: those that hold in all of France. Some territories have further ones, which no rule
/// here counts.
/// </summary>
public static class FrenchHolidays
{
    /// <summary>The day itself, or the first after it that is neither a Saturday, a Sunday nor a public holiday (code de procédure civile, 642).</summary>
    public static DateOnly NextWorkingDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsHoliday(day)) day = day.AddDays(1);
        return day;
    }

    public static bool IsHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)
        || (day.DayNumber - EasterOf(day.Year).DayNumber) is EasterMonday or Ascension or WhitMonday;

    private const int EasterMonday = 1;
    private const int Ascension = 39;
    private const int WhitMonday = 50;

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876.</summary>
    private static DateOnly EasterOf(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var correction = (century + 8) / 25;
        var epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        var shift = (golden + 11 * epact + 22 * weekday) / 451;
        var sum = epact + weekday - 7 * shift + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
