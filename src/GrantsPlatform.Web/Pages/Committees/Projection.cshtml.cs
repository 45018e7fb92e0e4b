using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Committees;

/// <summary>The room on a wall: the file that is before the committee and the envelope, in large, and nothing to do.</summary>
public sealed class ProjectionModel(Queries queries, Desk desk, Visitor visitor) : SessionPage(queries, desk, visitor)
{
    /// <summary>The one that is before the committee, and before any is, the first that is left; null: none is, or its reader does not see it.</summary>
    public AgendaLine? Line => Seen.Agenda.FirstOrDefault(line => Seen.State.Before is { } before ? line.Application == before : !line.IsSettled);

    /// <summary>The file before the committee is one from which its reader has stepped back.</summary>
    public bool IsHidden => Seen.State.Before is not null && Line is null;

    public string Mark => RoomMark.Of(Seen);

    public async Task<IActionResult> OnGetAsync(string session, CancellationToken cancellation) =>
        await FindAsync(session, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>Nothing where nothing has changed.</summary>
    public async Task<IActionResult> OnGetPulseAsync(string session, [FromQuery] string? vu, CancellationToken cancellation)
    {
        if (!await FindAsync(session, cancellation).ConfigureAwait(false)) return NotFound();
        return vu == Mark ? new NoContentResult() : new PartialViewResult { ViewName = "_Projected", ViewData = PageFacts.Tell(ViewData, this) };
    }
}
