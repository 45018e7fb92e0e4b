using System.Net;
using GrantsPlatform.Core.Calls;

namespace GrantsPlatform.Web.Tests.Calls;

[Collection(Site.Name)]
public sealed class SearchingCalls(WebFixture site)
{
    private const string Regional = "/appels/" + WebFixture.Decided;
    private const string Departmental = "/appels/" + WebFixture.Open;

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=logements")]
    [InlineData("?q=asso")]
    [InlineData("?q=JEUNES&territoire=&organisme=&etat=")]
    [InlineData("?etat=nimporte&bientot=nimporte&feuille=zzz")]
    public async Task Shows_both_without_a_filter(string query) => await FindsAsync(query, regional: true, departmental: true);

    [Theory]
    [InlineData("?etat=ouverts")]
    [InlineData("?bientot=oui")]
    [InlineData("?territoire=62")]
    [InlineData("?q=comites+locaux")]
    [InlineData("?q=DEPARTEMENT+Calais")]
    [InlineData("?organisme=epci&territoire=62")]
    [InlineData("?q=62")]
    [InlineData("?q=dept+62")]
    [InlineData("?q=PDC")]
    [InlineData("?q=arras")]
    [InlineData("?q=Henin-Beaumont+logement")]
    [InlineData("?q=H%C3%A9nin")]
    [InlineData("?q=henin")]
    [InlineData("?q=gohelle")]
    [InlineData("?q=62000")]
    [InlineData("?q=Cllaj")]
    [InlineData("?q=ruralit%C3%A9")]
    public async Task Finds_the_open_one(string query) => await FindsAsync(query, regional: false, departmental: true);

    [Theory]
    [InlineData("?etat=resultats")]
    [InlineData("?territoire=09")]
    [InlineData("?organisme=gip")]
    [InlineData("?q=mobilite+h%C3%A9bergement")]
    [InlineData("?q=ari%C3%88ge")]
    [InlineData("?q=31")]
    [InlineData("?q=haute+garonne")]
    [InlineData("?q=cej")]
    [InlineData("?q=Toulouse")]
    [InlineData("?q=emplois")]
    public async Task Finds_the_decided_one(string query) => await FindsAsync(query, regional: true, departmental: false);

    [Theory]
    [InlineData("?q=zzzz")]
    [InlineData("?q=6")]
    [InlineData("?q=99")]
    [InlineData("?territoire=75")]
    [InlineData("?organisme=gip&etat=ouverts")]
    [InlineData("?territoire=%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task Says_so_when_there_is_none(string query)
    {
        var page = await FindsAsync(query, regional: false, departmental: false);
        Assert.Contains("Aucun appel ne correspond à cette recherche", page.Text);
        Assert.Contains("0 appel à projets trouvé", page.Text);
        Assert.DoesNotContain("<script>", page.Body);
    }

    [Fact]
    public async Task Keeps_what_was_asked_in_the_form()
    {
        var body = (await Visit.ToAsync(site, "/appels?q=%22logement&territoire=62&etat=ouverts&bientot=oui")).Body;
        Assert.Contains("value=\"&quot;logement\"", body);
        Assert.Contains("<option selected=\"\" value=\"62\">", body);
        Assert.Matches("<input type=\"checkbox\" id=\"bientot\"[^>]*checked", body);
    }

    [Fact]
    public async Task Takes_a_text_of_any_length_and_kind()
    {
        Assert.Equal(HttpStatusCode.OK, (await Visit.ToAsync(site, $"/appels?q={new string('x', 4000)}&feuille=99999999999")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Visit.ToAsync(site, "/appels?q=%00%0a%F0%9F%8F%A0&feuille=-3")).Status);
    }

    [Fact]
    public async Task Shows_ten_at_a_time_and_keeps_the_filters_from_page_to_page()
    {
        for (var i = 1; i <= 11; i++)
        {
            var call = await site.LaterCallAsync($"essai-liste-{i:00}", $"Appel de liste {i:00}", "2B");
            await site.DoAsync(CallState.IdOf(call), new ScheduleCall());
            await site.DoAsync(CallState.IdOf(call), new CancelCall(), "Fin de l’essai");
        }
        var first = await Visit.ToAsync(site, "/appels?territoire=2B&q=liste");
        Assert.Equal((10, 11), (Cards(first), int.Parse(first.Text.Split(" appels à projets trouvés")[0].Split(' ')[^1])));
        Assert.Contains("href=\"/appels?q=liste&amp;territoire=2B&amp;feuille=2\"", first.Body);
        var second = await Visit.ToAsync(site, "/appels?q=liste&territoire=2B&feuille=2");
        Assert.Equal(1, Cards(second));
        Assert.Contains("Page 2 sur 2", second.Text);
        Assert.Equal(1, Cards(await Visit.ToAsync(site, "/appels?q=liste&territoire=2B&feuille=99")));
    }

    private static int Cards(Visit page) => page.Body.Split("class=\"card call-card").Length - 1;

    private async Task<Visit> FindsAsync(string query, bool regional, bool departmental)
    {
        var page = await Visit.ToAsync(site, "/appels" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal((regional, departmental), (page.Body.Contains($"href=\"{Regional}\""), page.Body.Contains($"href=\"{Departmental}\"")));
        return page;
    }
}
