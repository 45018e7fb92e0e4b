using System.Collections.Immutable;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Instruction;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Jobs;

/// <summary>Something that is done to many: what is to be said first, whom it concerns, how far it is, and what became of each.</summary>
public sealed class JobModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    private FollowedJob? _seen;

    [BindProperty]
    public TypedDeed Typed { get; set; } = new();

    /// <summary>The mark of what was shown before it is started.</summary>
    [BindProperty]
    public string? Previewed { get; set; }

    public FollowedJob Seen => _seen.Required("the job");

    /// <summary>Null where nothing has to be chosen, or not any more.</summary>
    public WorkChoices? Choices { get; private set; }

    public DeedPreview? Preview { get; private set; }

    public ImmutableDictionary<string, ObjectName> Names { get; private set; } = ImmutableDictionary<string, ObjectName>.Empty;

    public DeedEnd? Only { get; private set; }

    public WorkAddress Address => WorkAddress.Read(Request.Query["liste"].FirstOrDefault());

    /// <summary>The list with what was chosen there; null where it is not known.</summary>
    public string? ToList => Choices is { } choices ? links.Work(choices.Call.Id, Address) : null;

    public bool IsUnderWay => Seen.State.IsUnderWay;

    public async Task<IActionResult> OnGetAsync(string job, [FromQuery] string? issue, [FromQuery] int de, CancellationToken cancellation)
    {
        Only = JobPages.EndOf(issue);
        if (!await FindAsync(job, Math.Max(0, de), cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.State.Phase == JobPhase.Prepared && TypedDeed.NeedsNothing(Seen.State.Deed) && Typed.Read(Seen.State.Deed, Problems) is { } deed)
            await LookAheadAsync(deed, null, cancellation).ConfigureAwait(false);
        return Page();
    }

    /// <summary>Nothing where nothing has changed.</summary>
    public async Task<IActionResult> OnGetPulseAsync(string job, [FromQuery] int vu, CancellationToken cancellation)
    {
        if (!await FindAsync(job, 0, cancellation).ConfigureAwait(false)) return NotFound();
        return vu == Seen.State.Pages && IsUnderWay ? new NoContentResult() : new PartialViewResult { ViewName = "_Progress", ViewData = PageFacts.Tell(ViewData, this) };
    }

    /// <summary>Does nothing to anything.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string job, CancellationToken cancellation)
    {
        if (!await FindAsync(job, 0, cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.State.Phase != JobPhase.Prepared) return Redirect(Here);
        if (Typed.Read(Seen.State.Deed, Problems) is not { } deed) return Again();
        await LookAheadAsync(deed, ReasonTyped, cancellation).ConfigureAwait(false);
        return Again(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string job, CancellationToken cancellation)
    {
        if (!await FindAsync(job, 0, cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.State.Phase != JobPhase.Prepared)
        {
            this.Say(IsUnderWay ? "Ce traitement est déjà en cours." : "Ce traitement est terminé.");
            return Redirect(Here);
        }
        if (Typed.Read(Seen.State.Deed, Problems) is not { } deed) return Again();
        if (Previewed != DeedPreview.MarkOf(deed, ReasonTyped))
        {
            // What was typed is not what was shown: shown anew, before anything is done.
            await LookAheadAsync(deed, ReasonTyped, cancellation).ConfigureAwait(false);
            return Again(StatusCodes.Status200OK);
        }
        if (await desk.SendAsync(JobState.IdOf(job), new StartJob(deed), CommandId, ReasonTyped, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostStopAsync(string job, CancellationToken cancellation)
    {
        if (!await FindAsync(job, 0, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(JobState.IdOf(job), new StopJob(), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        if (Seen.State.Phase == JobPhase.Prepared && ToList is { } list)
        {
            this.Say("Rien n’a été fait.");
            return Redirect(list);
        }
        return Redirect(Here);
    }

    private string Here => links.Job(Seen.Id, Address);

    private string? ReasonTyped => Typed.Reason.IsMissing() ? null : Typed.Reason.Trim();

    private async Task<bool> FindAsync(string job, int from, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new JobToFollow(job, Only, from), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        _seen = seen;
        if (seen.State.About is { } call) Choices = await queries.AskAsync(new ChoicesOfWork(call), visitor.Viewer, cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task LookAheadAsync(Deed deed, string? reason, CancellationToken cancellation)
    {
        Preview = await DeedPreview.OfAsync(desk, Seen.State.Keys, deed, reason, cancellation).ConfigureAwait(false);
        Previewed = Preview.Mark;
        ModelState.Remove(nameof(Previewed));
        Names = (await queries.AskAsync(new ObjectsOfJob(Seen.Id, [.. Preview.Named]), visitor.Viewer, cancellation).ConfigureAwait(false))?.Names ?? Names;
    }
}
