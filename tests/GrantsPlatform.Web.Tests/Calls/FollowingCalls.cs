using System.Xml.Linq;

namespace GrantsPlatform.Web.Tests.Calls;

[Collection(Site.Name)]
public sealed class FollowingCalls(WebFixture site)
{
    [Fact]
    public async Task Is_offered_by_the_pages_that_list_them()
    {
        foreach (var path in (string[])["/", "/appels"])
        {
            var body = (await Visit.ToAsync(site, path)).Body;
            Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\"", body);
            Assert.Contains("<link rel=\"alternate\" type=\"text/calendar\"", body);
        }
    }

    [Fact]
    public async Task Puts_the_instant_of_closing_into_calendars_the_same_each_time()
    {
        var calendar = await Visit.ToAsync(site, "/appels.ics");
        Assert.Equal("text/calendar; charset=utf-8", calendar.Type);
        Assert.Contains($"UID:{WebFixture.Open}-cloture@appels-a-projets\r\n", calendar.Body.Replace("\r\n ", ""));
        Assert.Contains("\r\nDTSTART:20250509T220000Z\r\nSUMMARY:Clôture", calendar.Body);
        Assert.DoesNotContain("DTSTART;VALUE=DATE:20250509", calendar.Body);
        Assert.Contains("TRIGGER;VALUE=DATE-TIME:20250502T070000Z\r\n", calendar.Body);
        Assert.Equal(calendar.Body, (await Visit.ToAsync(site, "/appels.ics")).Body);
        var one = await Visit.ToAsync(site, $"/appels/{WebFixture.Open}/calendrier.ics");
        Assert.DoesNotContain(WebFixture.Decided, one.Body.Replace("\r\n ", ""));
    }

    [Fact]
    public async Task Tells_openings_closings_and_results()
    {
        var news = await Visit.ToAsync(site, "/appels.atom");
        Assert.Equal("application/atom+xml; charset=utf-8", news.Type);
        var titles = XDocument.Parse(news.Body).Descendants("{http://www.w3.org/2005/Atom}title").Select(title => title.Value).ToList();
        Assert.Contains(titles, title => title.StartsWith("Résultats publiés\u202F: ", StringComparison.Ordinal));
        Assert.Contains(titles, title => title.StartsWith("Appel ouvert\u202F: ", StringComparison.Ordinal));
    }
}
