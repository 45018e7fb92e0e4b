using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>The sessions that somebody runs or sits in, call by call.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor) : PageModel
{
    public AttendedSessions Attended { get; private set; } = new([]);

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Attended = await queries.AskAsync(new SessionsToAttend(), visitor.Viewer, cancellation).ConfigureAwait(false) ?? Attended;
}
