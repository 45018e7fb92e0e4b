using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class KnowingLegalForms
{
    [Fact]
    public void Has_each_once_among_its_family()
    {
        Assert.Equal(258, LegalForms.All.Length);
        Assert.Equal(258, LegalForms.All.Select(form => form.Code).Distinct().Count());
        Assert.All(LegalForms.All, form => Assert.Matches(@"^[1-9]\d{3}$", form.Code));
        Assert.All(LegalForms.All.GroupBy(form => form.Family), family => Assert.Single(family.Select(form => form.Code[..2]).Distinct()));
        Assert.Equal("Association déclarée", LegalForms.All[0].Label);
    }

    [Theory]
    [InlineData("92", true)]
    [InlineData("9220", true)]
    [InlineData("9", true)]
    [InlineData("", false)]
    [InlineData("9299", false)]
    [InlineData("association", false)]
    public void Tells_whether_a_beginning_is_of_any(string beginning, bool any) => Assert.Equal(any, LegalForms.HasAnyOf(beginning));

    [Theory]
    [InlineData("9220", "association")]
    [InlineData("9260", "association")]
    [InlineData("9300", "fondation")]
    [InlineData("7346", "epci")]
    [InlineData("7354", "syndicat-mixte")]
    [InlineData("7210", "collectivite")]
    [InlineData("7361", "etablissement-public")]
    [InlineData("7410", "gip")]
    [InlineData("5710", "societe")]
    [InlineData("mission-locale", "mission-locale")]
    [InlineData("9210", null)]
    [InlineData("1000", null)]
    [InlineData("secte", null)]
    public void Are_kinds_of_a_programme_as_it_maps_them(string form, string? kind) =>
        Assert.Equal(kind, new Applicants([
            new("association", "Association", LegalForms: ["9220", "9221", "9222", "9223", "9230", "9240", "9260"]), new("fondation", "Fondation", LegalForms: ["93"]), new("mission-locale", "Mission locale"),
            new("epci", "EPCI", true, ["7346"]), new("syndicat-mixte", "Syndicat", true, ["7354"]), new("collectivite", "Collectivité", true, ["72"]), new("etablissement-public", "Établissement", true, ["736"]),
            new("gip", "GIP", true, ["7410"]), new("societe", "Société", LegalForms: ["5"])], false).KindOf(form)?.Code);
}
