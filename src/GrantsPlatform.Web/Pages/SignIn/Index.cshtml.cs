using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>Mail and password, then the code where one is asked for, then what was typed before the session ended.</summary>
[Paced(PacedBy.SignIn)]
[Takes(BodyLimit.CarriedSection)]
public sealed class IndexModel(People people, Sessions sessions, KeptForm kept, Links links, SigningIn signingIn, Providers providers, Visitor visitor)
    : EnteringPage(people, sessions, kept, links)
{
    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<IProvider> Providers => providers.All;

    /// <summary>The answer to a form that came too late: the sign-in is shown in its place.</summary>
    public bool SessionEnded { get; private set; }

    public IActionResult OnGet()
    {
        if (KeptForm.Of(HttpContext) is { } form) (Kept, SessionEnded) = (form, true);
        else if (visitor.IsSignedIn) return Redirect(Url.IsLocalUrl(Frame.Links.Way(Return)) ? Return! : Links.Home);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Half = null;
        if (string.IsNullOrWhiteSpace(Mail)) Problems.Add(nameof(Mail), "Indiquez votre adresse électronique.");
        if (string.IsNullOrEmpty(Password)) Problems.Add(nameof(Password), "Indiquez votre mot de passe.");
        return Problems.Any ? Again() : await GoOnAsync(await signingIn.TryPasswordAsync(HttpContext, Mail, Password, cancellation).ConfigureAwait(false), nameof(Mail), cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            Problems.Add(nameof(Code), "Saisissez le code.");
            return Again();
        }
        if (await signingIn.TryCodeAsync(Half, Code, cancellation).ConfigureAwait(false) is { } outcome)
        {
            // Locked, no further code is looked at: the way begins again.
            if (outcome is SignInOutcome.Refused { Refusal: SignInIsLocked }) Half = null;
            return await GoOnAsync(outcome, Half is null ? nameof(Mail) : nameof(Code), cancellation).ConfigureAwait(false);
        }
        Half = null;
        Problems.Add(nameof(Mail), "Le délai pour saisir le code est écoulé.", "Connectez-vous de nouveau.");
        return Again();
    }
}
