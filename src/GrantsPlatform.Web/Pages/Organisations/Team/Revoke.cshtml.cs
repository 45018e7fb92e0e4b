using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Asks before an invitation is taken back.</summary>
public sealed class RevokeModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    public string Mail { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string organisation, string invitation, CancellationToken cancellation) =>
        await FindPendingAsync(organisation, invitation, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, string invitation, CancellationToken cancellation)
    {
        // Sent twice, it finds nothing pending any more; that is what was wanted.
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(InvitationState.IdOf(organisation, invitation), new RevokeInvitation(), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal);
        this.Say("L’invitation est annulée\u202F: son lien n’ouvre plus rien.");
        return Redirect(links.Members(organisation));
    }

    private async Task<bool> FindPendingAsync(string organisation, string invitation, CancellationToken cancellation)
    {
        if (await Queries.AskAsync(new InvitationToRevoke(organisation, invitation), Visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return false;
        (Seen, Mail) = (found.Organisation, found.Mail);
        return true;
    }
}
