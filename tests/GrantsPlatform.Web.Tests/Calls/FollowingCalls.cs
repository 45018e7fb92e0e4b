using System.Globalization;
using System.Xml.Linq;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Calendars;
using GrantsPlatform.Reading.Calls;
using GrantsPlatform.Web.Pages.Calls.Feeds;

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

    /// <summary>A calendar that has the event moves it, and strikes it out: the same event, each time in a later version.</summary>
    [Fact]
    public async Task Moves_the_closing_of_a_call_that_is_extended_and_strikes_out_that_of_one_that_is_cancelled()
    {
        var call = await site.LaterCallAsync("essai-calendrier", "Appel d’essai à calendrier", "80");
        var stream = CallState.IdOf(call);
        await site.DoAsync(stream, new ScheduleCall());
        var first = await EventAsync(call);
        Assert.Contains("DTSTART:20310509T220000Z\r\n", first);

        await site.DoAsync(stream, new ExtendCall(new DateOnly(2031, 5, 16)), "La délibération a été reportée.");
        var second = await EventAsync(call);
        Assert.Contains("DTSTART:20310516T220000Z\r\n", second);
        Assert.DoesNotContain("20310509T220000Z", second);

        await site.DoAsync(stream, new CancelCall(), "Les crédits ont été retirés.");
        var third = await EventAsync(call);
        Assert.Contains("STATUS:CANCELLED\r\n", third);
        Assert.True(SequenceOf(first) < SequenceOf(second) && SequenceOf(second) < SequenceOf(third));
    }

    private async Task<string> EventAsync(string call)
    {
        var body = (await Visit.ToAsync(site, $"/appels/{call}/calendrier.ics")).Body.Replace("\r\n ", "");
        Assert.Contains($"UID:{call}-cloture@appels-a-projets\r\n", body);
        return body;
    }

    private static int SequenceOf(string body) => int.Parse(body.Split("SEQUENCE:")[1].Split("\r\n")[0], CultureInfo.InvariantCulture);

    /// <summary>At nine in the morning where the call is, seven days and two before its last one, on whichever side of the world and of a change of clocks.</summary>
    [Theory]
    [InlineData("Europe/Paris", "2025-04-01T22:00:00Z", "2025-03-25T08:00:00Z", "2025-03-30T07:00:00Z")]
    [InlineData("Europe/Paris", "2025-10-27T23:00:00Z", "2025-10-20T07:00:00Z", "2025-10-25T07:00:00Z")]
    [InlineData("Europe/Paris", "2028-03-02T23:00:00Z", "2028-02-24T08:00:00Z", "2028-02-29T08:00:00Z")]
    [InlineData("Indian/Reunion", "2025-05-09T08:00:00Z", "2025-05-02T05:00:00Z", "2025-05-07T05:00:00Z")]
    [InlineData("Pacific/Noumea", "2025-05-09T13:00:00Z", "2025-05-01T22:00:00Z", "2025-05-06T22:00:00Z")]
    [InlineData("America/Cayenne", "2025-05-10T03:00:00Z", "2025-05-02T12:00:00Z", "2025-05-07T12:00:00Z")]
    public async Task Rings_by_the_clocks_of_the_call(string zone, string closesAt, string first, string second)
    {
        var definition = (await site.Runtime.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(WebFixture.Open))).Revision(1);
        var call = new PublicCall(
            "c", "Appel", CallStanding.Open, DateTimeOffset.Parse("2025-01-01T00:00:00Z"), DateTimeOffset.Parse(closesAt), definition with { Calendar = definition.Calendar with { Zone = zone } });
        var closing = CallDays.Of(call, (1, call.OpensAt), "https://appels.exemple.fr/appels/c").Single(entry => entry.Uid.StartsWith("c-cloture", StringComparison.Ordinal));
        Assert.Equal(new EntryTime.Instant(call.ClosesAt), closing.Time);
        Assert.Equal([DateTimeOffset.Parse(first), DateTimeOffset.Parse(second)], closing.Alarms);
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
