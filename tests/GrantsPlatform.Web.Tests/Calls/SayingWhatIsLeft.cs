using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Pages.Calls;

namespace GrantsPlatform.Web.Tests.Calls;

public sealed class SayingWhatIsLeft
{
    private static readonly DateTimeOffset ClosesAt = ParisTime.EndOf(new DateOnly(2025, 5, 9));

    /// <summary>Noon on the ninth there is ten in the morning in Paris.</summary>
    [Theory]
    [InlineData("2025-05-06T20:30:00Z", "encore 2 jours")]
    [InlineData("2025-05-07T20:00:00Z", "clôture demain à 12\u00A0h\u00A000")]
    [InlineData("2025-05-08T19:59:59Z", "clôture demain à 12\u00A0h\u00A000")]
    [InlineData("2025-05-08T20:00:00Z", "dernier jour\u202F: encore 12 heures")]
    [InlineData("2025-05-09T07:59:59Z", "clôture dans un instant")]
    public void Counts_by_the_clocks_of_the_zone(string now, string words) =>
        Assert.Equal(words, TimeLeft.ToClosing(DateTimeOffset.Parse("2025-05-09T08:00:00Z"), DateTimeOffset.Parse(now), Zone.Find("Indian/Reunion")!));

    [Theory]
    [InlineData(5, 11, 0, "encore 4 jours")]
    [InlineData(7, 23, 59, "encore 2 jours")]
    [InlineData(8, 0, 0, "clôture demain à minuit")]
    [InlineData(9, 11, 0, "dernier jour\u202F: encore 13 heures")]
    [InlineData(9, 23, 0, "dernier jour\u202F: encore 1 heure")]
    [InlineData(9, 23, 1, "dernier jour\u202F: encore 59 minutes")]
    public void Counts_days_then_hours_then_minutes(int day, int hour, int minute, string words) =>
        Assert.Equal(words, TimeLeft.ToClosing(ClosesAt, ParisTime.At(new DateOnly(2025, 5, day), new TimeOnly(hour, minute)), Zone.Paris));
}
