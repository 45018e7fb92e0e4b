using System.Net;

namespace GrantsPlatform.Web.Tests.OpenData;

/// <summary>What is given as open data, held against the schemas that its standards publish: those who take it will not look twice.</summary>
[Collection(Site.Name)]
public sealed class HeldAgainstStandards(WebFixture site)
{
    private const string Of = $"/donnees-ouvertes/{WebFixture.Decided}";

    [Fact]
    public async Task Grants_are_a_package_of_360giving() => Assert.Empty(JsonStandard.Giving.FaultsOf(await TextAsync($"{Of}/360giving.json")));

    [Theory]
    [InlineData(WebFixture.Decided)]
    [InlineData(WebFixture.Open)]
    public async Task A_call_is_an_opportunity_of_commongrants(string call) => Assert.Empty(JsonStandard.CommonGrants.FaultsOf(await TextAsync($"/donnees-ouvertes/{call}/appel.json")));

    [Fact]
    public async Task Figures_are_a_data_package() => Assert.Empty(JsonStandard.DataPackage.FaultsOf(await TextAsync($"{Of}/indicateurs.json")));

    /// <summary>The schemas find what they are there for.</summary>
    [Theory]
    [InlineData("360giving.json", "\"EUR\"", "\"EURO\"")]
    [InlineData("360giving.json", "\"recipientOrganization\"", "\"recipient\"")]
    [InlineData("appel.json", "\"singleDate\"", "\"oneDate\"")]
    [InlineData("appel.json", "\"totalAmountAvailable\"", "\"total\"")]
    [InlineData("appel.json", "\"currency\"", "\"money\"")]
    [InlineData("indicateurs.json", "\"resources\"", "\"tables\"")]
    [InlineData("indicateurs.json", "\"integer\"", "\"whole\"")]
    public async Task What_is_spoilt_is_found(string file, string written, string spoilt)
    {
        var text = await TextAsync($"{Of}/{file}");
        Assert.Contains(written, text, StringComparison.Ordinal);
        Assert.NotEmpty(Standard(file).FaultsOf(text.Replace(written, spoilt, StringComparison.Ordinal)));
    }

    /// <summary>A package of no grants is none.</summary>
    [Fact]
    public void Nothing_is_no_package() => Assert.NotEmpty(JsonStandard.Giving.FaultsOf("""{ "grants": [] }"""));

    private static JsonStandard Standard(string file) => file switch { "360giving.json" => JsonStandard.Giving, "appel.json" => JsonStandard.CommonGrants, _ => JsonStandard.DataPackage };

    private async Task<string> TextAsync(string address)
    {
        var file = await Visit.ToAsync(site, address);
        Assert.Equal(HttpStatusCode.OK, file.Status);
        return file.Body;
    }
}
