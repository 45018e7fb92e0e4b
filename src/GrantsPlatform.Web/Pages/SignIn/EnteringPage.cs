using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>A page on which a sign-in can go on, or end.</summary>
public abstract class EnteringPage(People people, Sessions sessions, KeptForm kept, Links links) : GrantsPage
{
    protected Links Links => links;

    protected People People => people;

    /// <summary>Where the person was going; only an address of this platform is followed.</summary>
    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The sealed form that was sent after the session had ended.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>The sealed half of the way: the password was right, a code is asked for.</summary>
    [BindProperty]
    public string? Half { get; set; }

    /// <summary>The form to send on, once the person is known.</summary>
    public KeptForm.Content? Found { get; private set; }

    public bool AsksCode => Half is not null;

    /// <summary>The person is known to be nobody's guess, and has yet to confirm the address.</summary>
    public bool IsUnconfirmed { get; private set; }

    protected async Task<IActionResult> GoOnAsync(SignInOutcome outcome, string field, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case SignInOutcome.Entered entered:
                return await EnterAsync(entered.Account, entered.KnownBrowser, field, cancellation).ConfigureAwait(false);
            case SignInOutcome.NeedsCode needs:
                Half = needs.Half;
                ModelState.Remove(nameof(Half));
                return Page();
            case SignInOutcome.Unconfirmed:
                IsUnconfirmed = true;
                return Again(StatusCodes.Status403Forbidden);
            case SignInOutcome.Refused refused:
                return Again(refused.Refusal, field);
            default:
                Problems.Add(field, "L’adresse électronique ou le mot de passe n’est pas le bon.", "Vérifiez les deux, ou choisissez un nouveau mot de passe.");
                return Again();
        }
    }

    /// <summary>The browser is the person's from here on.</summary>
    private async Task<IActionResult> EnterAsync(string account, bool knownBrowser, string field, CancellationToken cancellation)
    {
        if (await sessions.BeginAsync(HttpContext, account, knownBrowser, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, field);
        var back = Url.IsLocalUrl(Frame.Links.Way(Return)) ? Return! : links.Home;
        if (await people.AccountAsync(account, cancellation).ConfigureAwait(false) is { Grants.IsEmpty: false }
            && await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is not { Totp: Authenticator.Active }) return Redirect(links.Authenticator(back));
        if (kept.Open(Kept) is not { } found) return Redirect(back);
        // The page that follows is already the person's own, with a token of the new session.
        Found = found;
        await HttpContext.RequestServices.GetRequiredService<Visitor>().LoadAsync(HttpContext).ConfigureAwait(false);
        return Page();
    }
}
