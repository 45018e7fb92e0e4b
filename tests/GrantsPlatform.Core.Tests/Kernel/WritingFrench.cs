using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Tests.Kernel;

public sealed class WritingFrench
{
    [Theory]
    [InlineData(93_498_00, "93\u202F498\u202F€")]
    [InlineData(74_798_40, "74\u202F798,40\u202F€")]
    [InlineData(1_121_350_00, "1\u202F121\u202F350\u202F€")]
    [InlineData(5_00, "5\u202F€")]
    [InlineData(5, "0,05\u202F€")]
    [InlineData(0, "0\u202F€")]
    [InlineData(-1_234_50, "\u22121\u202F234,50\u202F€")]
    public void Sets_amounts_with_narrow_spaces_and_a_comma(long cents, string text) => Assert.Equal(text, French.Amount(new Money(cents)));

    [Fact]
    public void Sets_numbers_alike()
    {
        Assert.Equal("1\u202F310", French.Number(1_310));
        Assert.Equal("12,5", French.Number(12.50m));
        Assert.Equal("1\u202F234,5679", French.Number(1234.56789m));
    }

    [Theory]
    [InlineData("2022-09-01", "1er septembre 2022")]
    [InlineData("2025-05-09", "9 mai 2025")]
    [InlineData("2024-02-29", "29 février 2024")]
    [InlineData("2025-08-31", "31 août 2025")]
    public void Writes_dates_in_full(string day, string text) => Assert.Equal(text, French.Date(DateOnly.Parse(day)));

    [Theory]
    [InlineData("2025-05-09T21:59:59Z", "9 mai 2025 à 23 h 59 min 59 s (heure de Paris)")]
    [InlineData("2022-03-27T01:00:00Z", "27 mars 2022 à 3 h 00 min 00 s (heure de Paris)")]
    [InlineData("2022-10-30T01:05:09Z", "30 octobre 2022 à 2 h 05 min 09 s (heure de Paris)")]
    public void Writes_instants_in_paris_time(string instant, string text) =>
        Assert.Equal(text, French.Instant(DateTimeOffset.Parse(instant)).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Fact]
    public void Keeps_the_time_of_day_on_one_line() =>
        Assert.Equal("9 mai 2025 à 0\u00A0h\u00A000\u00A0min\u00A000\u00A0s (heure de Paris)", French.Instant(DateTimeOffset.Parse("2025-05-08T22:00:00Z")));

    [Theory]
    [InlineData(0, "0 dossier")]
    [InlineData(1, "1 dossier")]
    [InlineData(2, "2 dossiers")]
    [InlineData(1_310, "1\u202F310 dossiers")]
    public void Puts_in_the_plural_from_two_on(long number, string text) => Assert.Equal(text, French.Count(number, "dossier"));

    [Fact]
    public void Takes_a_plural_of_its_own() => Assert.Equal("3 voix", French.Count(3, "voix", "voix"));

    [Fact]
    public void Joins_a_list()
    {
        Assert.Equal("", French.List([]));
        Assert.Equal("a", French.List(["a"]));
        Assert.Equal("a et b", French.List(["a", "b"]));
        Assert.Equal("a, b et c", French.List(["a", "b", "c"]));
    }

    [Theory]
    [InlineData("Contrat «\u00A0Jeunes en rupture\u00A0» 2022", "Contrat “Jeunes en rupture” 2022")]
    [InlineData("«Un» et « deux »", "“Un” et “deux”")]
    [InlineData("Rien", "Rien")]
    public void Sets_inner_quotes_inside_guillemets(string title, string text) => Assert.Equal(text, French.InQuotes(title));

    [Fact]
    public void Folds_case_and_accents() => Assert.Equal("l'ecole ou l'œuvre a noel".Replace("œ", "oe"), French.Fold("L’École où l’Œuvre à\u00A0Noël".Replace("où", "ou")));

    [Theory]
    [InlineData("2022-06-30T22:00:00Z", "30 juin 2022 à 24 h 00 (heure de Paris)")]
    [InlineData("2024-02-29T23:00:00Z", "29 février 2024 à 24 h 00 (heure de Paris)")]
    [InlineData("2022-06-30T10:00:00Z", "30 juin 2022 à 12 h 00 min 00 s (heure de Paris)")]
    public void Reads_the_end_of_a_day_as_that_days(string instant, string text) =>
        Assert.Equal(text, French.Deadline(DateTimeOffset.Parse(instant)).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Fact]
    public void Gives_the_time_of_a_meeting_to_the_minute() =>
        Assert.Equal("26 septembre 2022 à 9\u00A0h\u00A030", French.Meeting(DateTimeOffset.Parse("2022-09-26T07:30:00Z")));
}
