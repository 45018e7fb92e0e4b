using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>Sends a link by which a password is chosen. The page says the same whether the address is known or not.</summary>
[Paced(PacedBy.Reset)]
public sealed class ForgottenModel(People people, Desk desk) : GrantsPage
{
    [BindProperty]
    public string? Mail { get; set; }

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Mail) || !MailAddress.IsPlausible(Mail))
        {
            Problems.Add(nameof(Mail), "Indiquez une adresse électronique de la forme nom@domaine.fr.");
            return Again();
        }
        IsSent = await SameTime.ForAsync(async () =>
        {
            // Its refusals, such as too many messages in a day, would tell that the address is known.
            if (await people.FindByMailAsync(Mail, cancellation).ConfigureAwait(false) is { } account)
                await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new AskPasswordReset(), CommandId, cancellation).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        return Page();
    }
}
