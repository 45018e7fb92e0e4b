using System.Net;
using System.Text.Json;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class ExportingAPerson(WebFixture site)
{
    [Fact]
    public async Task Gives_a_person_everything_that_is_kept_of_them_and_of_nobody_else()
    {
        var visit = await Visit.ToAsync(site, "/compte/donnees", "p-rencontres-et-loisirs");
        using var data = JsonDocument.Parse(visit.Body);
        Assert.Equal("p-rencontres-et-loisirs", data.RootElement.GetProperty("compte").GetString());
        Assert.Contains(data.RootElement.GetProperty("organismes").EnumerateArray(), body => body.GetProperty("identifiant").GetString() == "rencontres-et-loisirs");
        Assert.NotEqual(0, data.RootElement.GetProperty("actes").GetArrayLength());
        Assert.DoesNotContain("p-ml-des-collines", visit.Body);
    }

    [Fact]
    public async Task Lets_an_administrator_answer_a_letter_and_nobody_else()
    {
        const string Page = "/exploitation/comptes/p-rencontres-et-loisirs/donnees";
        Assert.Contains("p-rencontres-et-loisirs", (await Visit.ToAsync(site, Page, "p-administration")).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, "/exploitation/comptes/personne/donnees", "p-administration")).Status);
        foreach (var account in (string[])["p-audit", "p-instruction", "p-ml-des-collines"]) Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, Page, account)).Status);
    }
}
