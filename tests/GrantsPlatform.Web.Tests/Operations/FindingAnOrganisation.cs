using System.Net;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class FindingAnOrganisation(WebFixture site)
{
    [Theory]
    [InlineData("rencontres loisirs")]
    [InlineData("RENCONTRÉS")]
    [InlineData("99900060700013")]
    public async Task Goes_by_its_name_or_its_number(string words)
    {
        using var administrator = await Caller.AsAsync(site, "p-administration");
        var found = await administrator.OpenAsync($"/exploitation/organismes?cherche={Uri.EscapeDataString(words)}");
        Assert.Contains("/organismes/rencontres-et-loisirs", found.Body);
        Assert.DoesNotContain("/organismes/groupe-sos-aude", found.Body);
    }

    [Theory]
    [InlineData("?cherche=%22%27%3Bdrop%20table", HttpStatusCode.OK)]
    [InlineData("?cherche=%00", HttpStatusCode.OK)]
    [InlineData("?apres=none", HttpStatusCode.Redirect)]
    public async Task Bears_whatever_is_looked_for(string query, HttpStatusCode status)
    {
        using var administrator = await Caller.AsAsync(site, "p-administration");
        Assert.Equal(status, (await administrator.OpenAsync($"/exploitation/organismes{query}")).Status);
    }

    [Fact]
    public async Task Is_for_administrators()
    {
        foreach (var account in (string[])[Bodies.Director, "p-instruction"])
        {
            using var person = await Caller.AsAsync(site, account);
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/exploitation/organismes")).Status);
        }
    }
}
