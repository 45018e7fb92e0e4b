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
        Assert.Contains("dossiers refusés ou retirés", shown.Text);
        Assert.Contains("conservation/cej-jr-occitanie-2022/refuses", shown.Body);
        Assert.DoesNotContain("cllaj-01", shown.Body);
        Assert.Equal(events, await site.EventsAsync());
    }

    [Theory]
    [InlineData("p-audit", HttpStatusCode.OK)]
    [InlineData("p-instruction", HttpStatusCode.NotFound)]
    public async Task Is_for_administrators_and_those_who_audit(string account, HttpStatusCode status) => Assert.Equal(status, (await Visit.ToAsync(site, Page, account)).Status);
}
