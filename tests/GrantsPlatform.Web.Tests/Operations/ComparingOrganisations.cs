using System.Net;
using GrantsPlatform.Web.Tests.Organisations;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class ComparingOrganisations(WebFixture site)
{
    private const string Page = "/exploitation/doublons";

    [Fact]
    public async Task Shows_those_of_one_siren_side_by_side_and_joins_nothing()
    {
        await Bodies.RegisterAsync(site, "jumeau-un", Bodies.SiretOf("jumeau-un"));
        await Bodies.RegisterAsync(site, "jumeau-deux", Bodies.SiretOf("jumeau-deux"));
        var events = await site.EventsAsync();
        var shown = await Visit.ToAsync(site, Page, "p-administration");
        foreach (var body in (string[])["/organismes/jumeau-un", "/organismes/jumeau-deux"]) Assert.Contains(body, shown.Body);
        Assert.Equal(events, await site.EventsAsync());
    }

    [Theory]
    [InlineData("p-audit")]
    [InlineData("p-instruction")]
    public async Task Is_for_administrators(string account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, Page, account)).Status);
}
