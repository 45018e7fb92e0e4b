using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>Replaces the recovery codes.</summary>
[Paced(PacedBy.SignIn)]
public sealed class RecoveryCodesModel(Queries queries, Visitor visitor, SigningIn signingIn, Desk desk) : AccountPage(queries, visitor)
{
    [BindProperty]
    public string? Password { get; set; }

    public RecoverySheet? Sheet { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        return Known?.Totp is Authenticator.Active ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known?.Totp is not Authenticator.Active) return NotFound();
        if (await signingIn.ProveAsync(Own.Id, Password, cancellation).ConfigureAwait(false) is { } unproven) return Again(unproven, nameof(Password));
        // Sent again, the form replaces the codes again: those on the screen are always those that serve.
        var sheet = RecoverySheet.New();
        if (await desk.SendAsync(Credential, sheet.For(Own.Id), Desk.NewId(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        Sheet = sheet;
        return Page();
    }
}
