using System.Net;

namespace GrantsPlatform.Web.Tests.Legal;

[Collection(Site.Name)]
public sealed class ReadingWhatTheLawAsksFor(WebFixture site)
{
    [Fact]
    public async Task Claims_no_conformity_that_nobody_audited()
    {
        var text = (await Visit.ToAsync(site, "/accessibilite")).Text;
        Assert.Contains("non conforme", text);
        Assert.Contains("Défenseur des droits", text);
    }

    [Fact]
    public async Task Names_the_funders_and_how_to_reach_them()
    {
        var text = (await Visit.ToAsync(site, "/mentions-legales")).Text;
        Assert.Contains("Département du Pas-de-Calais", text);
        Assert.Contains("05 36 49 00 01", text);
        Assert.Contains("À compléter avant la mise en service", text);
    }

    [Fact]
    public async Task Says_how_long_each_call_keeps_what()
    {
        var page = await Visit.ToAsync(site, "/vie-privee");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1 an 2 ans 10 ans", page.Text);
    }
}
