using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Calls.Feeds;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>A session as an entry of its members' calendars.</summary>
public sealed class SessionCalendarModel(Queries queries, Desk desk, Visitor visitor, Links links, PublicAddress address) : SessionPage(queries, desk, visitor)
{
    public async Task<IActionResult> OnGetAsync(string session, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        var plan = Seen.State.Plan;
        var entry = new CalendarEntry(
            $"seance-{session}@grants", new EntryTime.Instant(plan.StartsAt), $"Commission, {Seen.CallTitle}", plan.Place, address.Of(links.Session(session)), plan.StartsAt, 0, false, []);
        return Content(ICalendar.Write("Commission", [entry]), CalendarModel.ContentType);
    }
}
