using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>Asks once more before a file is withdrawn for good.</summary>
public sealed class WithdrawModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    public FollowedFile Followed { get => field.Required("the file"); private set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        !await FindAsync(application, cancellation).ConfigureAwait(false) ? NotFound()
        : Followed.MayBeWithdrawn ? Page()
        : Redirect(links.File(application));

    public async Task<IActionResult> OnPostAsync(string application, CancellationToken cancellation)
    {
        if (await desk.SendAsync(ApplicationState.IdOf(application), new WithdrawApplication(), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return await FindAsync(application, cancellation).ConfigureAwait(false) ? Again(refusal) : NotFound();
        this.Say("Le dossier est retiré.");
        return Redirect(links.File(application));
    }

    private async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FileToFollow(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } followed) return false;
        Followed = followed;
        return true;
    }
}
