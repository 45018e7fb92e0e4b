using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class CountingWorkingDays
{
    [Theory]
    [InlineData("2025-05-09", "2025-05-09")] // a Friday
    [InlineData("2025-05-10", "2025-05-12")] // a Saturday
    [InlineData("2025-05-08", "2025-05-09")] // the 8th of May
    [InlineData("2025-04-21", "2025-04-22")] // Easter Monday
    [InlineData("2025-05-29", "2025-05-30")] // Ascension
    [InlineData("2025-06-07", "2025-06-10")] // the Saturday before Whit Monday
    [InlineData("2024-05-08", "2024-05-10")] // the 8th of May before Ascension
    [InlineData("2024-03-30", "2024-04-02")] // Holy Saturday in March
    [InlineData("2025-07-14", "2025-07-15")]
    [InlineData("2025-08-15", "2025-08-18")]
    [InlineData("2025-11-01", "2025-11-03")]
    [InlineData("2025-11-11", "2025-11-12")]
    [InlineData("2022-12-31", "2023-01-02")] // New Year's Day is a Sunday
    [InlineData("2025-12-25", "2025-12-26")]
    public void Gives_the_day_or_the_first_working_day_after_it(string day, string next) =>
        Assert.Equal(DateOnly.Parse(next), FrenchHolidays.NextWorkingDay(DateOnly.Parse(day)));

    [Theory]
    [InlineData("1818-03-23")] // the earliest that Easter Monday can be
    [InlineData("2000-04-24")]
    [InlineData("2038-04-26")] // the latest
    public void Knows_the_Monday_after_Easter(string day) => Assert.True(FrenchHolidays.IsHoliday(DateOnly.Parse(day)));
}
