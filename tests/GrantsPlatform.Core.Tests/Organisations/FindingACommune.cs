using GrantsPlatform.Core.Identifiers;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class FindingACommune
{
    /// <summary>A word as people write it, alone, says where it may be; what many names have, and what is too short, says nothing.</summary>
    [Theory]
    [InlineData("lhay", "94", true)]
    [InlineData("hay", "94", true)]
    [InlineData("henin", "62", true)]
    [InlineData("beaumont", "62", true)]
    [InlineData("beaumo", "62", true)]
    [InlineData("henin", "75", false)]
    [InlineData("arras", "62", true)]
    [InlineData("arras", "65", false)] // one is called just so
    [InlineData("ha", "94", false)]
    [InlineData("sur", "62", false)]
    [InlineData("saint", "62", false)]
    [InlineData("zzzz", "62", false)]
    public void Tells_in_which_departement_a_word_may_be_a_communes(string word, string departement, bool may) =>
        Assert.Equal(may, CommuneWords.LieIn(word, code => code == departement));

    [Theory]
    [InlineData("62041", "Arras (62)")]
    [InlineData("31555", "Toulouse (31)")]
    [InlineData("2A004", "Ajaccio (2A)")]
    [InlineData("97411", "Saint-Denis (974)")]
    [InlineData("98818", "Nouméa (988)")]
    public void Knows_it_by_its_code(string code, string label) => Assert.Equal(label, Communes.Find(code)?.Label);

    [Theory]
    [InlineData("31000")]
    [InlineData("62000")]
    [InlineData("99100")]
    [InlineData("6204")]
    [InlineData(null)]
    public void Knows_none_by_what_is_no_code(string? code) => Assert.Null(Communes.Find(code));

    [Fact]
    public void Holds_every_one_of_today_once()
    {
        Assert.Equal(34_963, Communes.All.Count());
        Assert.Equal(34_963, Communes.All.Select(commune => commune.Label).Distinct().Count());
        Assert.All(Communes.All, commune => Assert.True(Departements.Has(commune.Departement) && CommuneCode.IsOf(commune.Departement, commune.Code), commune.Code));
        Assert.All(Communes.All, commune => Assert.All(commune.Postcodes, postcode => Assert.Matches(@"^\d{5}$", postcode)));
    }

    [Theory]
    [InlineData("01340", "Arboys en Bugey (01)")]
    [InlineData("13201", "Marseille (13)")]
    [InlineData("75101", "Paris (75)")]
    [InlineData("49144", "Vallons-de-l’Erdre (44)")]
    public void Knows_what_became_of_one_that_was_merged(string code, string into)
    {
        Assert.Equal(into, Communes.Find(code)?.Label);
        Assert.NotNull(Communes.FindFormer(code));
    }

    [Theory]
    [InlineData("arras", "Arras (62)")]
    [InlineData("ARRAS 62", "Arras (62)")]
    [InlineData("62000", "Arras (62)")]
    [InlineData("henin b", "Hénin-Beaumont (62)")]
    [InlineData("st denis 974", "Saint-Denis (974)")]
    [InlineData("saint denis 93", "Saint-Denis (93)")]
    [InlineData("l'ile d'yeu", "L’Île-d’Yeu (85)")]
    [InlineData("2A004", "Ajaccio (2A)")]
    [InlineData("Marseille 1er Arr", "Marseille (13)")]
    [InlineData("lille", "Lille (59)")]
    [InlineData("montp", "Montpellier (34)")]
    public void Offers_first_what_is_likeliest(string typed, string label) => Assert.Equal(label, CommuneSearch.Find(typed, 10).First().Commune.Label);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("zzzz")]
    [InlineData("'; drop table")]
    public void Offers_nothing_for_what_names_none(string typed) => Assert.Empty(CommuneSearch.Find(typed, 10));

    [Fact]
    public void Offers_no_more_than_is_asked_for()
    {
        Assert.Equal(8, CommuneSearch.Find("s", 8).Length);
        Assert.Equal(8, CommuneSearch.Find(new string('s', 5) + " " + "saint", 8).Length + 8);
    }

    [Theory]
    [InlineData("Arras (62)", "62041")]
    [InlineData("arras", "62041")]
    [InlineData("Arras", "62041")]
    [InlineData("62041", "62041")]
    [InlineData("12202", "12202")]
    [InlineData("Saint-Denis (974)", "97411")]
    [InlineData("saint denis 974", "97411")]
    [InlineData("Château-Chinon (Ville) (58)", "58062")]
    [InlineData("75101", "75056")]
    public void Takes_what_can_mean_only_one(string typed, string code) => Assert.Equal(code, CommuneSearch.TheOnly(typed)?.Code);

    /// <summary>Several bear the name, share the postcode, or a postcode reads like another's code.</summary>
    [Theory]
    [InlineData("saint denis")]
    [InlineData("62300")]
    [InlineData("62217")]
    [InlineData("Arra")]
    [InlineData("Arras (59)")]
    [InlineData("")]
    public void Takes_nothing_that_may_mean_several(string typed) => Assert.Null(CommuneSearch.TheOnly(typed));
}
