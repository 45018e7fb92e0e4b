using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.SignIn;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>
/// Where the mail of confirmation leads. Whoever opened the account may have given somebody else's address: its holder, who did not choose the
/// password, confirms it for nobody. A button confirms, not the visit: programmes that look at mails visit links too.
/// </summary>
[Paced(PacedBy.SignIn)]
public sealed class ConfirmModel(
    People people, Sessions sessions, KeptForm kept, Links links, SigningIn signingIn, MailLinks mails, Desk desk, Visitor visitor, TimeProvider clock)
    : EnteringPage(people, sessions, kept, links)
{
    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsDead => !IsConfirmed && (Link is not { } link || Known?.Confirms(link.Serial, clock.GetUtcNow()) != true);

    public bool IsConfirmed => Known?.MailConfirmed == true;

    /// <summary>Who is signed in to the account has shown already that it is theirs.</summary>
    public bool IsOwn => visitor.IsSignedIn && visitor.AccountId == Link?.Subject;

    /// <summary>Without one there is no other proof here than to be signed in.</summary>
    public bool HasPassword => Known?.HasPassword == true;

    private MailLink? Link => mails.Read(LinkPurpose.ConfirmMail, Proof);

    private CredentialState.Known? Known { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Known = Link is { } link ? await People.CredentialAsync(link.Subject, cancellation).ConfigureAwait(false) : null;
        if (IsDead) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var page = await OnGetAsync(cancellation).ConfigureAwait(false);
        if (IsDead || IsConfirmed || Link is not { } link || !(IsOwn || HasPassword)) return page;
        if (!IsOwn && await signingIn.ProveAsync(link.Subject, Password, cancellation).ConfigureAwait(false) is { } unproven)
        {
            if (unproven is not PasswordWrong) return Again(unproven, nameof(Password));
            Problems.Add(nameof(Password), "Ce n’est pas le mot de passe de ce compte.", "Saisissez-le de nouveau, ou choisissez-en un autre.");
            return Again();
        }
        Return = await People.CameForAsync(link.Subject, cancellation).ConfigureAwait(false);
        if (await desk.SendAtTheDoorAsync(CredentialState.IdOf(link.Subject), new ConfirmMail(link.Serial), CommandId, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Votre adresse électronique est confirmée.");
        if (IsOwn) return Redirect(Url.IsLocalUrl(Frame.Links.Way(Return)) && Return is { } back ? back : Links.Account);
        var known = await People.CredentialAsync(link.Subject, cancellation).ConfigureAwait(false);
        return known is null ? Redirect(Links.SignInPage) : await GoOnAsync(signingIn.Enter(link.Subject, known, knownBrowser: true), nameof(Password), cancellation).ConfigureAwait(false);
    }
}
