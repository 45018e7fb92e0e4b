using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

[Paced(PacedBy.SignIn)]
public sealed class PasswordModel(Queries queries, Visitor visitor, SigningIn signingIn, PasswordHashing hashing, Desk desk, Links links) : AccountPage(queries, visitor)
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        return Known is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null) return NotFound();
        if (PasswordRules.Wrong(Password, Person?.Mail, Person?.Name) is { } wrong) Problems.Add(nameof(Password), wrong);
        if (Problems.Any) return Again();
        if (await signingIn.ProveAsync(Own.Id, Present, cancellation).ConfigureAwait(false) is { } unproven) return Again(unproven, nameof(Present));
        if (await desk.SendAsync(Credential, new ChangePassword(hashing.HashOf(Password.Required("the password"))), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, nameof(Password));
        await StayAsync(cancellation).ConfigureAwait(false);
        this.Say("Votre mot de passe est enregistré. Les autres sessions ont pris fin.");
        return Redirect(links.Account);
    }
}
