using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>Where the link of a mail lets its reader choose a password.</summary>
[Paced(PacedBy.Reset)]
public sealed class NewPasswordModel(MailLinks mails, People people, PasswordHashing hashing, KnownBrowsers browsers, Desk desk, Links links, TimeProvider clock)
    : GrantsPage
{
    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The link is forged, has served or another has, or is too old.</summary>
    public bool IsDead { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        IsDead = mails.Read(LinkPurpose.ResetPassword, Proof) is not { } link
            || await people.CredentialAsync(link.Subject, cancellation).ConfigureAwait(false) is not { } known || !known.MayReset(link.Serial, clock.GetUtcNow());
        if (IsDead) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (mails.Read(LinkPurpose.ResetPassword, Proof) is not { } link) return await OnGetAsync(cancellation).ConfigureAwait(false);
        var person = await people.PersonAsync(link.Subject, cancellation).ConfigureAwait(false);
        if (PasswordRules.Wrong(Password, person?.Mail, person?.Name) is { } wrong)
        {
            Problems.Add(nameof(Password), wrong);
            return Again();
        }
        if (await desk.SendAtTheDoorAsync(CredentialState.IdOf(link.Subject), new ResetPassword(link.Serial, hashing.HashOf(Password.Required("the password"))), CommandId, cancellation).ConfigureAwait(false) is { } refusal)
        {
            if (refusal is not LinkNotValid) return Again(refusal, nameof(Password));
            IsDead = true;
            return Again(StatusCodes.Status410Gone);
        }
        // Who reads the account's mails is no stranger: whoever guesses meanwhile does not keep them out.
        if (await people.CredentialAsync(link.Subject, cancellation).ConfigureAwait(false) is { } known) browsers.Remember(HttpContext, link.Subject, known.Stamp);
        this.Say("Votre nouveau mot de passe est enregistré. Connectez-vous.");
        return Redirect(links.SignInPage);
    }
}
