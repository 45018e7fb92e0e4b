using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class TellingOtherZones
{
    [Theory]
    [InlineData("Europe/Paris", "2031-03-12T11:00:00Z")]
    [InlineData("Indian/Reunion", "2031-03-12T08:00:00Z")]
    [InlineData("Indian/Mayotte", "2031-03-12T09:00:00Z")]
    [InlineData("America/Martinique", "2031-03-12T16:00:00Z")]
    [InlineData("America/Cayenne", "2031-03-12T15:00:00Z")]
    [InlineData("America/Miquelon", "2031-03-12T14:00:00Z")] // summer time since 9 March there
    [InlineData("Pacific/Noumea", "2031-03-12T01:00:00Z")]
    [InlineData("Pacific/Tahiti", "2031-03-12T22:00:00Z")]
    [InlineData("Etc/UTC", "2031-03-12T12:00:00Z")]
    public void Places_noon(string zone, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), Zone.Find(zone)!.At(new DateOnly(2031, 3, 12), new TimeOnly(12, 0)));

    [Theory]
    [InlineData("Indian/Reunion", "heure de La Réunion")]
    [InlineData("America/Guadeloupe", "heure de la Guadeloupe")]
    [InlineData("Europe/Paris", "heure de Paris")]
    [InlineData("Europe/Brussels", "heure locale, fuseau Europe/Brussels")]
    public void Names_a_zone(string zone, string name) => Assert.Equal(name, Zone.Find(zone)!.Name);

    [Theory]
    [InlineData("Indian/Reunions"), InlineData("reunion"), InlineData(""), InlineData("UTC+4"), InlineData("posix/Europe/Paris"), InlineData("../Europe/Paris")]
    [InlineData("Europe/../Europe/Paris"), InlineData("Romance Standard Time"), InlineData("Europe/paris"), InlineData("Europe"), InlineData("Europe/Paris\n"), InlineData("localtime")]
    public void Refuses_what_is_no_zone(string zone) => Assert.Null(Zone.Find(zone));

    [Fact]
    public void Writes_the_zone_where_it_is_not_paris()
    {
        var (reunion, noon) = (Zone.Find("Indian/Reunion"), DateTimeOffset.Parse("2031-03-12T08:00:00Z"));
        Assert.Equal("12 mars 2031 à 12\u00A0h\u00A000\u00A0min\u00A000\u00A0s (heure de La Réunion)", French.Deadline(noon, reunion));
        Assert.Equal("12 mars 2031 à 12\u00A0h\u00A000\u00A0min\u00A001\u00A0s (heure de La Réunion)", French.Instant(noon.AddSeconds(1), reunion));
        Assert.Equal("12 mars 2031 à 24\u00A0h\u00A000 (heure de La Réunion)", French.Deadline(DateTimeOffset.Parse("2031-03-12T20:00:00Z"), reunion));
        Assert.Equal("12 mars 2031 à 12\u00A0h\u00A000 (heure de La Réunion)", French.Meeting(noon, reunion));
        Assert.Equal("12 mars 2031 à 9\u00A0h\u00A000", French.Meeting(noon));
    }
}
