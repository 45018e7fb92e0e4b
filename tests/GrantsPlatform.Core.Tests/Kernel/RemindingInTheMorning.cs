using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class RemindingInTheMorning
{
    [Theory]
    // The last day included is 9 May: the deadline is midnight.
    [InlineData("2025-05-09T22:00:00Z", "P7D", "2025-05-02T06:00:00Z")]
    [InlineData("2025-05-09T22:00:00Z", "PT48H", "2025-05-07T06:00:00Z")]
    [InlineData("2025-05-09T10:00:00Z", "P7D", "2025-05-02T06:00:00Z")]
    [InlineData("2025-05-09T06:00:00Z", "P7D", "2025-05-02T06:00:00Z")]
    [InlineData("2025-05-09T05:59:59Z", "P7D", "2025-05-01T06:00:00Z")]
    // The clocks go forward on 30 March and back on 26 October: it is eight in the morning all the same.
    [InlineData("2025-03-31T22:00:00Z", "P1D", "2025-03-30T06:00:00Z")]
    [InlineData("2025-03-30T22:00:00Z", "P1D", "2025-03-29T07:00:00Z")]
    [InlineData("2025-10-27T23:00:00Z", "P1D", "2025-10-26T07:00:00Z")]
    [InlineData("2025-10-26T23:00:00Z", "P1D", "2025-10-25T06:00:00Z")]
    public void Leaves_at_eight_in_Paris_and_gives_the_whole_lead(string deadline, string lead, string at) =>
        Assert.Equal(DateTimeOffset.Parse(at), ReminderSchedule.At(DateTimeOffset.Parse(deadline), Read(lead)));

    [Theory]
    [InlineData("P1D", "2025-01-01T07:00:00Z")]
    [InlineData("P15D", "2025-01-15T07:00:00Z")]
    [InlineData("PT2H", "2025-01-01T07:00:00Z")]
    public void Leaves_at_eight_after_a_day_that_has_passed(string late, string at) =>
        Assert.Equal(DateTimeOffset.Parse(at), ReminderSchedule.At(DateTimeOffset.Parse("2024-12-31T23:00:00Z"), -Read(late)));

    [Fact]
    public void Leaves_on_the_morning_of_the_day_so_long_after_something_happened()
    {
        Assert.Equal(DateTimeOffset.Parse("2025-07-08T06:00:00Z"), ReminderSchedule.After(DateTimeOffset.Parse("2025-07-01T08:00:00Z"), Lead.OfDays(7)));
        Assert.Equal(DateTimeOffset.Parse("2025-07-07T06:00:00Z"), ReminderSchedule.After(DateTimeOffset.Parse("2025-07-01T05:00:00Z"), Lead.OfDays(7)));
        Assert.Equal(DateTimeOffset.Parse("2025-07-02T06:00:00Z"), ReminderSchedule.After(DateTimeOffset.Parse("2025-07-01T08:00:00Z"), Lead.OfHours(2)));
    }

    [Fact]
    public void Goes_by_the_clocks_of_the_place() =>
        Assert.Equal(DateTimeOffset.Parse("2025-05-02T04:00:00Z"), ReminderSchedule.At(DateTimeOffset.Parse("2025-05-09T20:00:00Z"), Lead.OfDays(7), Zone.Find("Indian/Reunion")));

    /// <summary>News that time alone brings: at once by day, in the morning that follows otherwise.</summary>
    [Theory]
    [InlineData("2025-05-09T22:00:00Z", "2025-05-10T06:00:00Z")]
    [InlineData("2025-05-10T05:59:59Z", "2025-05-10T06:00:00Z")]
    [InlineData("2025-05-10T06:00:00Z", "2025-05-10T06:00:00Z")]
    [InlineData("2025-05-10T17:59:59Z", "2025-05-10T17:59:59Z")]
    [InlineData("2025-05-10T18:00:00Z", "2025-05-11T06:00:00Z")]
    [InlineData("2025-10-25T22:00:00Z", "2025-10-26T07:00:00Z")]
    public void Tells_by_day_what_happened_at_night(string happened, string told) =>
        Assert.Equal(DateTimeOffset.Parse(told), ReminderSchedule.ByDay(DateTimeOffset.Parse(happened)));

    private static Lead Read(string iso) => Lead.Parse(iso) ?? throw new ArgumentException(iso);
}
