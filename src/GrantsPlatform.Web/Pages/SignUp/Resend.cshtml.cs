using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignUp;

/// <summary>Sends the mail of confirmation again, where there is something to confirm; the page does not say whether there was.</summary>
[Paced(PacedBy.Registration)]
public sealed class ResendModel(People people, Desk desk, Links links) : GrantsPage
{
    [BindProperty]
    public string? Mail { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Mail) || !MailAddress.IsPlausible(Mail))
        {
            Problems.Add(nameof(Mail), "Indiquez une adresse électronique de la forme nom@domaine.fr.");
            return Again();
        }
        return await SameTime.ForAsync(async () =>
        {
            if (await people.FindByMailAsync(Mail, cancellation).ConfigureAwait(false) is { } account)
                await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new AskMailConfirmation(), CommandId, cancellation).ConfigureAwait(false);
            return Redirect(links.SignUpSent);
        }).ConfigureAwait(false);
    }
}
