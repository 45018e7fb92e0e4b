using GrantsPlatform.Core.Calls;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>
/// Gathers what feeds say. They hold the latest calls only: a reader keeps what it has seen. They are read away from the site, so that their
/// addresses are whole.
/// </summary>
public sealed class FeedReader(PublicCalls calls, IReads reads, Links links, PublicAddress address)
{
    private const int MostCalls = 50;
    private const int MostNews = 100;

    public async Task<IReadOnlyList<CalendarEntry>> DaysAsync(CancellationToken cancellation)
    {
        var days = new List<CalendarEntry>();
        foreach (var call in await LatestAsync(cancellation).ConfigureAwait(false)) days.AddRange(await DaysOfAsync(call, cancellation).ConfigureAwait(false));
        return days;
    }

    public async Task<IReadOnlyList<CalendarEntry>> DaysOfAsync(PublicCall call, CancellationToken cancellation)
    {
        var last = (await reads.HistoryAsync(CallState.IdOf(call.Id), cancellation).ConfigureAwait(false))[^1];
        return [.. CallDays.Of(call, (last.Version, last.At), address.Of(links.Call(call.Id)))];
    }

    public async Task<IReadOnlyList<NewsEntry>> NewsAsync(CancellationToken cancellation)
    {
        var news = new List<NewsEntry>();
        foreach (var call in await LatestAsync(cancellation).ConfigureAwait(false))
            news.AddRange(CallNews.Of(
                call, await reads.HistoryAsync(CallState.IdOf(call.Id), cancellation).ConfigureAwait(false),
                address.Of(links.Call(call.Id)), address.Of(links.CallResults(call.Id))));
        return [.. news.OrderByDescending(entry => entry.At).Take(MostNews)];
    }

    private async Task<IReadOnlyList<PublicCall>> LatestAsync(CancellationToken cancellation)
    {
        var latest = new List<PublicCall>();
        await foreach (var call in calls.ReadAsync(cancellation).ConfigureAwait(false))
        {
            latest.Add(call);
            if (latest.Count == MostCalls) break;
        }
        return latest;
    }
}
