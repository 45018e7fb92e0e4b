using GrantsPlatform.Letters.Calendars;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>
/// What feeds say. They hold the latest calls only: a reader keeps what it has seen. They are read away from the site, so that their addresses are whole.
/// </summary>
public sealed class FeedWriter(Links links, PublicAddress address)
{
    private const int MostCalls = 50;
    private const int MostNews = 100;

    public static readonly PublishedHistories Latest = new(Most: MostCalls);

    public IEnumerable<CalendarEntry> DaysOf(CallHistory call) => CallDays.Of(call.Call, (call.Last.Version, call.Last.At), address.Of(links.Call(call.Call.Id)));

    public IReadOnlyList<NewsEntry> NewsOf(IEnumerable<CallHistory> calls) =>
        [.. calls.SelectMany(call => CallNews.Of(call, address.Of(links.Call(call.Call.Id)), address.Of(links.CallResults(call.Call.Id)))).OrderByDescending(entry => entry.At).Take(MostNews)];
}
