using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>
/// Where a colleague's invitation leads: whoever holds the link joins with the account that they have, or opens one here. The link was mailed to the
/// address, so that following it proves the address, and no second mail is sent.
/// </summary>
[Paced(PacedBy.Verification)]
public sealed class InvitationModel(
    MailLinks mails, Queries queries, Desk desk, Visitor visitor, Links links, People people, Registration registration, Sessions sessions) : GrantsPage
{
    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public OpenInvitation? Invitation { get; private set; }

    /// <summary>The address that was invited has one: nobody opens another with it.</summary>
    public bool HasAccount { get; private set; }

    public string Organisation => Invitation?.Organisation ?? "";

    public string Here => links.Invitation(Proof.Required("the proof"));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false)) return Again(StatusCodes.Status410Gone);
        return visitor.AccountId is { } account ? await JoinAsync(account, cancellation).ConfigureAwait(false) : Redirect(links.SignIn(Here));
    }

    public async Task<IActionResult> OnPostAnewAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation).ConfigureAwait(false) || Invitation is not { } invitation) return Again(StatusCodes.Status410Gone);
        if (visitor.AccountId is { } known) return await JoinAsync(known, cancellation).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(Name) || !MailAddress.IsName(Name)) Problems.Add(new PersonNameInvalid(), nameof(Name));
        if (PasswordRules.Wrong(Password, invitation.Mail, Name) is { } wrong) Problems.Add(nameof(Password), wrong);
        if (HasAccount || Problems.Any || Name is not { } name || Password is not { } password) return Again();
        var (account, refusal) = await registration.RegisterProvenAsync(name.Trim(), invitation.Mail, password, CommandId, cancellation).ConfigureAwait(false);
        if (refusal is not null) return Again(refusal, nameof(Name));
        if (account is null) return Redirect(links.SignIn(Here));
        return await sessions.BeginAsync(HttpContext, account, knownBrowser: true, cancellation).ConfigureAwait(false) is { } locked
            ? Again(locked)
            : await JoinAsync(account, cancellation).ConfigureAwait(false);
    }

    /// <summary>What one was invited for lies among the files of the body.</summary>
    private async Task<IActionResult> JoinAsync(string account, CancellationToken cancellation)
    {
        var link = mails.Read(LinkPurpose.AcceptInvitation, Proof).Required("the link");
        if (await desk.SendAtTheDoorAsync(Stream(link), new AcceptInvitation(link.Serial, account), $"{CommandId}-join", cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        // What follows from the acceptance comes after it, and does nothing then: who came is to find the files on the very next page.
        if (Invitation is { Seat: var seat })
            await desk.SendAtTheDoorAsync(OrganisationState.IdOf(seat.Organisation), new AddMember(account, seat.Rights), $"{CommandId}-member", cancellation).ConfigureAwait(false);
        this.Say($"Vous faites maintenant partie de {Organisation}.");
        return Redirect(links.MyFiles);
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (mails.Read(LinkPurpose.AcceptInvitation, Proof) is not { } link) return false;
        Invitation = await queries.AskAsync(new InvitationToAccept(link.Subject, link.Serial, visitor.AccountId), Viewer.Door, cancellation).ConfigureAwait(false);
        HasAccount = Invitation is { Mail.Length: > 0 } && await people.FindByMailAsync(Invitation.Mail, cancellation).ConfigureAwait(false) is not null;
        return Invitation is not null;
    }

    private static StreamId Stream(MailLink link) => StreamId.Named(InvitationState.Kind, link.Subject);
}
