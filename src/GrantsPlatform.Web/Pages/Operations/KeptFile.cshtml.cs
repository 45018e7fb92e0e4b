using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>Until when one file is kept; somebody may prolong that, or end what was prolonged, and says why.</summary>
public sealed class KeptFileModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>As it stood when the form was shown.</summary>
    [BindProperty]
    public bool OnHold { get; set; }

    public FileKeeping Seen { get => field.Required("the file"); private set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) => await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        var target = ApplicationState.IdOf(application);
        if (OnHold != Seen.IsOnHold) return Again(new ChangedMeanwhile(target));
        ApplicationCommand command = OnHold ? new LiftHold() : new PlaceHold();
        if (await desk.SendAsync(target, command, CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Reason));
        this.Say(OnHold ? "La prolongation est levée." : "La conservation de ce dossier est prolongée.");
        return Redirect(links.KeptFile(application));
    }

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FileToKeep(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
