using GrantsPlatform.Web.Pages.Calls.Feeds;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>The days of one call, to put into a calendar.</summary>
public sealed class CallCalendarModel(PublicCalls calls, FeedReader feeds) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) =>
        await calls.FindAsync(call, cancellation).ConfigureAwait(false) is { } found
            ? Content(ICalendar.Write(found.Title, await feeds.DaysOfAsync(found, cancellation).ConfigureAwait(false)), CalendarModel.ContentType)
            : NotFound();
}
