namespace GrantsPlatform.Core.Programmes;

/// <summary>What the years of a programme are: those of the calendar, or those of the operation, counted from its first day.</summary>
public enum YearBasis { Civil, Project }

/// <summary>Years of amounts. One of the calendar has four digits, one of the operation is 1, 2, 3… so that each tells what it is.</summary>
public static class FundedYears
{
    public const int FirstCivil = 2000;
    public const int LastCivil = 2100;
    public const int MostProject = 20;

    public static bool IsCivil(int year) => year >= FirstCivil;

    /// <summary>"2031", or "année 1" of the operation.</summary>
    public static string Label(int year) => IsCivil(year) ? $"{year}" : $"année {year}";

    /// <summary>The first day of a year of the operation that begins on <paramref name="from"/>.</summary>
    public static DateOnly StartOf(int year, DateOnly from) => from.AddYears(year - 1);

    /// <summary>The year of the calendar in which it counts for the law: of a year of the operation, that of its first day.</summary>
    public static int Civil(int year, DateOnly from) => IsCivil(year) ? year : StartOf(year, from).Year;
}
