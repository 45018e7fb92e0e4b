using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>Where a colleague's invitation leads: whoever holds the link joins with the account that they have, or open.</summary>
[Paced(PacedBy.Verification)]
public sealed class InvitationModel(MailLinks mails, Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    public OpenInvitation? Invitation { get; private set; }

    public string Organisation => Invitation?.Organisation ?? "";

    public string Here => links.Invitation(Proof!);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return Again(StatusCodes.Status410Gone);
        if (visitor.AccountId is not { } account) return Redirect(links.SignIn(Here));
        var link = mails.Read(LinkPurpose.AcceptInvitation, Proof)!;
        if (await desk.SendAtTheDoorAsync(Stream(link), new AcceptInvitation(link.Serial, account), CommandId, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say($"Vous faites maintenant partie de {Organisation}.");
        return Redirect(links.Home);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (mails.Read(LinkPurpose.AcceptInvitation, Proof) is not { } link) return false;
        Invitation = await queries.AskAsync(new InvitationToAccept(link.Subject, link.Serial, visitor.AccountId), Viewer.Door, cancellation).ConfigureAwait(false);
        return Invitation is not null;
    }

    private static StreamId Stream(MailLink link) => StreamId.Named(InvitationState.Kind, link.Subject);
}
