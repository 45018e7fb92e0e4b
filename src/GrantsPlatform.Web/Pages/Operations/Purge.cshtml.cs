using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>The record of what was erased, or is going to be, and how far it is; as long as something is left it can be stopped.</summary>
public sealed class PurgeModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public FollowedPurge Seen { get => field.Required("the purge"); private set; }

    public bool MayStop => visitor.Administers && Seen.State.Phase is not (PurgePhase.Ended or PurgePhase.Stopped);

    public async Task<IActionResult> OnGetAsync(string purge, CancellationToken cancellation) => await FindAsync(purge, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    /// <summary>Nothing where nothing has changed.</summary>
    public async Task<IActionResult> OnGetPulseAsync(string purge, [FromQuery] int vu, CancellationToken cancellation)
    {
        if (!await FindAsync(purge, cancellation).ConfigureAwait(false)) return NotFound();
        return vu == Seen.State.Noted && Seen.State.IsUnderWay ? new NoContentResult() : new PartialViewResult { ViewName = "_PurgeProgress", ViewData = PageFacts.Tell(ViewData, this) };
    }

    public async Task<IActionResult> OnPostAsync(string purge, CancellationToken cancellation)
    {
        if (!visitor.Administers || !await FindAsync(purge, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(PurgeState.IdOf(purge), new StopPurge(), CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Reason));
        this.Say("L’effacement est arrêté.");
        return Redirect(links.Purge(purge));
    }

    private async Task<bool> FindAsync(string purge, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PurgeToFollow(purge), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
