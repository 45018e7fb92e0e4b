using GrantsPlatform.Letters.Calendars;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>The days of one call, to put into a calendar.</summary>
public sealed class CallCalendarModel(Queries queries, FeedWriter feeds) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) =>
        await queries.AskAsync(new PublishedHistories(call), cancellation).ConfigureAwait(false) is [var found]
            ? Content(ICalendar.Write(found.Call.Title, feeds.DaysOf(found)), CalendarModel.ContentType)
            : NotFound();
}
