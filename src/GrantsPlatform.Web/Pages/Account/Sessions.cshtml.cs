using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>Ends every session of the account, this one too.</summary>
public sealed class SessionsModel(People people, Visitor visitor, Desk desk, Links links) : AccountPage(people, visitor)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        return Known is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null) return NotFound();
        if (await desk.SendAsync(Credential, new EndSessions(Known.Stamp), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        await HttpContext.SignOutAsync().ConfigureAwait(false);
        this.Say("Vous êtes déconnecté de tous vos appareils.");
        return Redirect(links.SignInPage);
    }
}
