using System.Net;

namespace GrantsPlatform.Web.Tests.Oversight;

[Collection(Site.Name)]
public sealed class ReadingAWholeRecord(WebFixture site)
{
    private const string Page = "/exploitation/dossiers/cej-01";

    [Fact]
    public async Task Tells_a_file_from_its_draft_to_its_money_with_proofs_and_letters()
    {
        var record = await Visit.ToAsync(site, Page, "p-audit");
        foreach (var said in (string[])["agreement/cej-01", "application/cej-01", "decision-awarded"]) Assert.Contains(said, record.Text);
        // A hash may wrap, and is whole all the same.
        Assert.Contains((await site.Runtime.Reads.TrailOfAsync(new("application", "cej-01")))[0].Hash, record.Body.Replace("<wbr>", ""));
    }

    [Theory]
    [InlineData("p-audit", "/exploitation/dossiers/cllaj-01")]
    [InlineData("p-audit", "/exploitation/dossiers/inconnu")]
    [InlineData("p-administration", "/exploitation/dossiers/..%2f..%2f")]
    [InlineData("p-dd-09", Page)]
    [InlineData("p-groupe-sos-aude", Page)]
    public async Task Is_nothing_to_anybody_else(string account, string page) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, page, account)).Status);
}
