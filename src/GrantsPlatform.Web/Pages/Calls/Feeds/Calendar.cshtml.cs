using GrantsPlatform.Letters.Calendars;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>The days of every call, to subscribe to.</summary>
public sealed class CalendarModel(Queries queries, FeedWriter feeds, WebOptions options) : PageModel
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        Content(ICalendar.Write(options.Name, (await queries.AskAsync(FeedWriter.Latest, cancellation).ConfigureAwait(false) ?? []).SelectMany(feeds.DaysOf)), ContentType);
}
