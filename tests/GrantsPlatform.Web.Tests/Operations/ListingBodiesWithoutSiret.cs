using System.Net;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Operations;

namespace GrantsPlatform.Web.Tests.Operations;

[Collection(Site.Name)]
public sealed partial class ListingBodiesWithoutSiret(WebFixture site)
{
    private const string Page = "/exploitation/organismes-sans-siret";

    [Fact]
    public async Task Leads_an_administrator_to_where_the_number_is_given()
    {
        await RegisterAsync("attend-son-siret", "Les Impatients du quai");
        using var administrator = await Caller.AsAsync(site, "p-administration");
        Assert.Contains($"href=\"{Page}\"", (await administrator.OpenAsync("/exploitation/taches")).Body);
        Assert.Contains("Les Impatients du quai", await AllAsync(administrator));

        const string Place = "/organismes/attend-son-siret/siret";
        Assert.Equal(HttpStatusCode.OK, (await administrator.OpenAsync(Place)).Status);
        var body = await administrator.OpenAsync("/organismes/attend-son-siret");
        foreach (var link in Regex.Matches(body.Body, "href=\"(/organismes/attend-son-siret[^\"]*)\"").Select(match => match.Groups[1].Value).Distinct())
            Assert.Equal((link, HttpStatusCode.OK), (link, (await administrator.OpenAsync(link)).Status));
        Assert.Equal("/organismes/attend-son-siret", (await administrator.SendAsync(Place, ("Siret", "55210055400138"))).Body);
        Assert.DoesNotContain("Les Impatients du quai", await AllAsync(administrator));
    }

    [Fact]
    public async Task Goes_on_over_as_many_pages_as_it_takes_and_names_each_body_once()
    {
        foreach (var number in Enumerable.Range(1, OrganisationsWithoutSiret.PageSize + 1)) await RegisterAsync($"en-nombre-{number}", $"Association en nombre {number:D2}");
        using var administrator = await Caller.AsAsync(site, "p-administration");
        Assert.Equal(OrganisationsWithoutSiret.PageSize, NumberOf((await administrator.OpenAsync(Page)).Body));
        var all = await AllAsync(administrator);
        foreach (var number in Enumerable.Range(1, OrganisationsWithoutSiret.PageSize + 1)) Assert.Single(Regex.Matches(all, $">Association en nombre {number:D2}<"));
        Assert.DoesNotContain("rencontres-et-loisirs", all);
    }

    [Theory]
    [InlineData("p-instruction", HttpStatusCode.NotFound)]
    [InlineData("p-rencontres-et-loisirs", HttpStatusCode.NotFound)]
    [InlineData(null, HttpStatusCode.Redirect)]
    public async Task Is_nobody_elses_business(string? account, HttpStatusCode expected)
    {
        using var client = await site.ClientAsync(account);
        using var list = await client.GetAsync(Page);
        Assert.Equal(expected, list.StatusCode);
    }

    [Fact]
    public async Task Begins_anew_after_a_token_that_is_none()
    {
        using var client = await site.ClientAsync("p-administration");
        using var list = await client.GetAsync($"{Page}?apres=nimporte");
        Assert.Equal((HttpStatusCode.Redirect, Page), (list.StatusCode, list.Headers.Location?.OriginalString));
    }

    private Task RegisterAsync(string id, string name) =>
        site.DoAsync(OrganisationState.IdOf(id), new RegisterWithoutSiret(name, null, null, "association", new DateOnly(2025, 3, 1), "62", false));

    /// <summary>Every page of the list, one behind another.</summary>
    private static async Task<string> AllAsync(Caller administrator)
    {
        var (all, next) = ("", Page);
        while (next is not null)
        {
            var page = (await administrator.OpenAsync(next)).Body;
            all += page;
            next = Following().Match(page) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
        }
        return all;
    }

    private static int NumberOf(string page) => Regex.Count(page, "<th scope=\"row\">");

    [GeneratedRegex("href=\"([^\"]*\\?apres=[^\"]*)\"")]
    private static partial Regex Following();
}
