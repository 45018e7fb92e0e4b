using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Pages.Calls;

namespace GrantsPlatform.Web.Tests.Calls;

public sealed class SayingWhatIsLeft
{
    private static readonly DateTimeOffset ClosesAt = ParisTime.EndOf(new DateOnly(2025, 5, 9));

    [Theory]
    [InlineData(5, 11, 0, "encore 4 jours")]
    [InlineData(7, 23, 59, "encore 2 jours")]
    [InlineData(8, 0, 0, "clôture demain à minuit")]
    [InlineData(9, 11, 0, "dernier jour\u202F: encore 13 heures")]
    [InlineData(9, 23, 0, "dernier jour\u202F: encore 1 heure")]
    [InlineData(9, 23, 1, "dernier jour\u202F: encore 59 minutes")]
    public void Counts_days_then_hours_then_minutes(int day, int hour, int minute, string words) =>
        Assert.Equal(words, TimeLeft.ToClosing(ClosesAt, ParisTime.At(new DateOnly(2025, 5, day), new TimeOnly(hour, minute))));
}
