using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>Where the mail of confirmation leads. A button confirms, not the visit: programmes that look at mails visit links too.</summary>
[Paced(PacedBy.Verification)]
public sealed class ConfirmModel(MailLinks mails, People people, Desk desk, Links links, Visitor visitor, TimeProvider clock) : GrantsPage
{
    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    public bool IsDead { get; private set; }

    public bool IsConfirmed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var known = mails.Read(LinkPurpose.ConfirmMail, Proof) is { } link ? await people.CredentialAsync(link.Subject, cancellation).ConfigureAwait(false) : null;
        IsConfirmed = known?.MailConfirmed == true;
        IsDead = !IsConfirmed && known?.Confirms(mails.Read(LinkPurpose.ConfirmMail, Proof)!.Serial, clock.GetUtcNow()) != true;
        if (IsDead) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (mails.Read(LinkPurpose.ConfirmMail, Proof) is not { } link
            || await desk.SendAtTheDoorAsync(CredentialState.IdOf(link.Subject), new ConfirmMail(link.Serial), CommandId, cancellation).ConfigureAwait(false) is not null)
        {
            IsDead = true;
            return Again(StatusCodes.Status410Gone);
        }
        this.Say(visitor.IsSignedIn ? "Votre adresse électronique est confirmée." : "Votre adresse électronique est confirmée. Connectez-vous.");
        return Redirect(visitor.IsSignedIn ? links.Account : links.SignInPage);
    }
}
