using GrantsPlatform.Letters.Calendars;
using GrantsPlatform.Letters.Sessions;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>A session as an entry of its members' calendars.</summary>
public sealed class SessionCalendarModel(Queries queries, Desk desk, Visitor visitor, Links links, PublicAddress address) : SessionPage(queries, desk, visitor)
{
    public async Task<IActionResult> OnGetAsync(string session, CancellationToken cancellation) =>
        await FindAsync(session, cancellation).ConfigureAwait(false)
            ? Content(SessionEntry.Of(session, Seen.CallTitle, Seen.State.Plan.StartsAt, Seen.State.Plan.Place, address.Of(links.Session(session))), ICalendar.MediaType)
            : NotFound();
}
