using System.Net;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed class KeepingForAsLongAsSaid(WebFixture site)
{
    private const string Page = "/exploitation/conservation";

    [Fact]
    public async Task Shows_what_the_rules_of_a_call_no_longer_keep_and_erases_nothing()
    {
        var events = await site.EventsAsync();
        var shown = await Visit.ToAsync(site, Page, "p-administration");
        // Refusals of the regional call were told in 2022, and are kept for two years.
        Assert.Contains("Dossier refusé ou retiré", shown.Text);
        Assert.DoesNotContain("cllaj-01", shown.Body);
        Assert.Equal(events, await site.EventsAsync());
    }

    [Theory]
    [InlineData("p-audit")]
    [InlineData("p-instruction")]
    public async Task Is_for_administrators(string account) => Assert.Equal(HttpStatusCode.NotFound, (await Visit.ToAsync(site, Page, account)).Status);
}
