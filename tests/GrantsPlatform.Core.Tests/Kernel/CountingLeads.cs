using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class CountingLeads
{
    [Theory]
    [InlineData("P7D", "2025-04-02T22:00:00Z", "2025-03-26T23:00:00Z")] // 2 April included, seven days of which one has 23 hours
    [InlineData("PT168H", "2025-04-02T22:00:00Z", "2025-03-26T22:00:00Z")]
    [InlineData("P7D", "2025-10-31T23:00:00Z", "2025-10-24T22:00:00Z")] // and of 25
    [InlineData("PT168H", "2025-10-31T23:00:00Z", "2025-10-24T23:00:00Z")]
    [InlineData("P2D", "2025-03-30T22:00:00Z", "2025-03-28T23:00:00Z")]
    [InlineData("PT48H", "2025-03-30T22:00:00Z", "2025-03-28T22:00:00Z")]
    [InlineData("P2D", "2025-10-26T23:00:00Z", "2025-10-24T22:00:00Z")]
    [InlineData("PT48H", "2025-10-26T23:00:00Z", "2025-10-24T23:00:00Z")]
    [InlineData("P1D", "2024-02-29T23:00:00Z", "2024-02-28T23:00:00Z")] // 29 February included
    [InlineData("P30D", "2024-03-31T22:00:00Z", "2024-03-01T23:00:00Z")]
    [InlineData("P1D", "2024-12-31T23:00:00Z", "2024-12-30T23:00:00Z")]
    [InlineData("P365D", "2025-12-31T23:00:00Z", "2024-12-31T23:00:00Z")]
    [InlineData("P1DT12H30M", "2025-03-31T10:00:00Z", "2025-03-29T21:30:00Z")] // noon, the day before at noon, then 12 h 30 of which one was skipped
    public void Days_keep_the_time_of_day_and_hours_pass(string lead, string deadline, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), Lead.Parse(lead)!.Value.Before(DateTimeOffset.Parse(deadline)));

    [Theory]
    [InlineData("P15D", "2025-03-20T09:30:00Z", "2025-04-04T08:30:00Z")]
    [InlineData("P15D", "2025-10-20T08:30:00Z", "2025-11-04T09:30:00Z")]
    [InlineData("PT360H", "2025-10-20T08:30:00Z", "2025-11-04T08:30:00Z")]
    public void Counts_forward_in_the_same_way(string lead, string from, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), Lead.Parse(lead)!.Value.After(DateTimeOffset.Parse(from)));

    [Fact]
    public void Stays_within_the_calendar() => Assert.Equal(ParisTime.EndOf(DateOnly.MaxValue), Lead.OfDays(15).After(ParisTime.EndOf(DateOnly.MaxValue)));

    [Fact]
    public void Counts_the_days_of_another_zone_where_it_is_told()
    {
        var noonInReunion = DateTimeOffset.Parse("2031-04-02T08:00:00Z");
        Assert.Equal(DateTimeOffset.Parse("2031-03-26T08:00:00Z"), Lead.OfDays(7).Before(noonInReunion, Zone.Find("Indian/Reunion")));
        Assert.Equal(DateTimeOffset.Parse("2031-03-26T09:00:00Z"), Lead.OfDays(7).Before(noonInReunion));
    }

    /// <summary>Every day of a hundred years, as many days ahead as anybody asks for.</summary>
    [Fact]
    public void A_day_included_is_reminded_of_when_an_earlier_day_included_ends() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(new DateOnly(2000, 2, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber).SelectMany(day => Gen.Choose(1, 366).Select(lead => (Day: day, Lead: lead))).ToArbitrary(),
        one =>
        {
            var (last, lead) = (DateOnly.FromDayNumber(one.Day), one.Lead);
            var at = Lead.OfDays(lead).Before(ParisTime.EndOf(last));
            Assert.Equal(ParisTime.EndOf(last.AddDays(-lead)), at);
            Assert.Equal(new DateTime(last.AddDays(1 - lead), TimeOnly.MinValue), ParisTime.Wall(at));
            Assert.Equal(TimeSpan.FromHours(lead), ParisTime.EndOf(last) - Lead.OfHours(lead).Before(ParisTime.EndOf(last)));
        }));

    [Theory]
    [InlineData("P7D"), InlineData("PT48H"), InlineData("P1DT12H30M"), InlineData("PT90M", "PT1H30M"), InlineData("P0D"), InlineData("-P15D"), InlineData("-PT36H")]
    public void Is_written_as_it_is_read(string text, string? written = null)
    {
        var lead = JsonSerializer.Deserialize<Lead>($"\"{text}\"", Wire.Options);
        Assert.Equal(written ?? text, lead.ToString());
        Assert.Equal($"\"{written ?? text}\"", JsonSerializer.Serialize(lead, Wire.Options));
    }

    /// <summary>As events of earlier releases hold them: they were counted in hours, and what was sent then stays sent.</summary>
    [Theory]
    [InlineData("7.00:00:00", 168), InlineData("2.00:00:00", 48), InlineData("-1.00:00:00", -24), InlineData("01:00:00", 1)]
    public void Reads_time_spans_of_earlier_events_as_hours(string text, int hours) =>
        Assert.Equal(Lead.OfHours(hours), JsonSerializer.Deserialize<Lead>($"\"{text}\"", Wire.Options));

    [Theory]
    [InlineData(""), InlineData("P"), InlineData("PT"), InlineData("P1W"), InlineData("P1M"), InlineData("7"), InlineData("P1D\n")]
    public void Refuses_what_is_no_duration(string text) => Assert.Null(Lead.Parse(text));
}
