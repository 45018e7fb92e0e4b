using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class TellingParisTime
{
    [Theory]
    [InlineData("2022-01-15", "2022-01-14T23:00:00Z")] // winter, one hour ahead of UTC
    [InlineData("2022-07-15", "2022-07-14T22:00:00Z")] // summer, two
    [InlineData("2022-03-27", "2022-03-26T23:00:00Z")] // the day of 23 hours
    [InlineData("2022-03-28", "2022-03-27T22:00:00Z")]
    [InlineData("2022-10-30", "2022-10-29T22:00:00Z")] // the day of 25 hours
    [InlineData("2022-10-31", "2022-10-30T23:00:00Z")]
    [InlineData("2024-02-29", "2024-02-28T23:00:00Z")]
    public void Starts_the_day_at_midnight_in_paris(string day, string start) =>
        Assert.Equal(DateTimeOffset.Parse(start), ParisTime.StartOf(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2022-03-27", 23)]
    [InlineData("2022-03-26", 24)]
    [InlineData("2022-10-30", 25)]
    [InlineData("2022-10-31", 24)]
    public void Gives_the_day_its_true_length(string day, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), ParisTime.EndOf(DateOnly.Parse(day)) - ParisTime.StartOf(DateOnly.Parse(day)));

    [Fact]
    public void Ends_a_day_included_when_the_next_begins()
    {
        Assert.Equal(DateTimeOffset.Parse("2025-05-09T22:00:00Z"), ParisTime.EndOf(new DateOnly(2025, 5, 9)));
        Assert.Equal(DateTimeOffset.Parse("2024-02-29T23:00:00Z"), ParisTime.EndOf(new DateOnly(2024, 2, 29)));
        Assert.Equal(DateTimeOffset.Parse("2022-12-31T23:00:00Z"), ParisTime.EndOf(new DateOnly(2022, 12, 31)));
    }

    [Theory]
    [InlineData("2022-03-27", "01:59:59", "2022-03-27T00:59:59Z")]
    [InlineData("2022-03-27", "02:30:00", "2022-03-27T01:30:00Z")] // skipped: read as 03:30, when it would have come
    [InlineData("2022-03-27", "03:00:00", "2022-03-27T01:00:00Z")]
    [InlineData("2022-10-30", "02:30:00", "2022-10-30T00:30:00Z")] // repeated: the first passage
    [InlineData("2022-10-30", "03:00:00", "2022-10-30T02:00:00Z")]
    public void Places_a_wall_clock_time_on_the_days_of_change(string day, string time, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), ParisTime.At(DateOnly.Parse(day), TimeOnly.Parse(time)));

    [Theory]
    [InlineData("2022-10-30T00:30:00Z", "2022-10-30T02:30:00")]
    [InlineData("2022-10-30T01:30:00Z", "2022-10-30T02:30:00")]
    [InlineData("2022-03-27T00:59:59Z", "2022-03-27T01:59:59")]
    [InlineData("2022-03-27T01:00:00Z", "2022-03-27T03:00:00")]
    public void Reads_the_wall_clock_of_an_instant(string instant, string wall) =>
        Assert.Equal(DateTime.Parse(wall), ParisTime.Wall(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData("2025-05-09T21:59:59Z", "2025-05-09")]
    [InlineData("2025-05-09T22:00:00Z", "2025-05-10")]
    [InlineData("2024-02-28T23:00:00Z", "2024-02-29")]
    [InlineData("2024-02-29T23:00:00Z", "2024-03-01")]
    [InlineData("2025-05-10T00:30:00+05:00", "2025-05-09")]
    public void Reads_the_day_of_an_instant(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), ParisTime.DayOf(DateTimeOffset.Parse(instant)));

    [Fact]
    public void Answers_in_utc() => Assert.Equal(TimeSpan.Zero, ParisTime.StartOf(new DateOnly(2022, 7, 15)).Offset);
}
