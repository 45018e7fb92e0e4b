using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>
/// Where the mail to a new address leads. Only who is signed in to the account confirms it: whoever reads the mails is so shown to be the account's own
/// person, and nobody is lent somebody else's account by a link that they did not ask for.
/// </summary>
[Paced(PacedBy.Verification)]
public sealed class NewMailModel(Queries queries, Visitor visitor, MailLinks mails, Desk desk, Links links, TimeProvider clock) : AccountPage(queries, visitor)
{
    [BindProperty(Name = MailLinks.Parameter, SupportsGet = true)]
    public string? Proof { get; set; }

    /// <summary>The link is none for this account, has served or is too old.</summary>
    public bool IsDead { get; private set; }

    private MailLink? Link => mails.Read(LinkPurpose.ChangeMail, Proof) is { } link && link.Subject == Own.Id ? link : null;

    public IActionResult OnGet()
    {
        IsDead = Link is not { } link || Own.MailChange?.Opens(link.Serial, clock.GetUtcNow()) != true;
        if (IsDead) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var page = OnGet();
        if (IsDead) return page;
        var account = AccountState.IdOf(Own.Id);
        var refusal = await desk.SendAtTheDoorAsync(KeyState.IdOf("mail", Own.MailChange.Required("the change").MailKey), new ClaimKey(account), Desk.NewId(), cancellation).ConfigureAwait(false)
            ?? await desk.SendAtTheDoorAsync(account, new ConfirmMailChange(Link.Required("the link").Serial), CommandId, cancellation).ConfigureAwait(false);
        if (refusal is LinkNotValid)
        {
            IsDead = true;
            return Again(StatusCodes.Status410Gone);
        }
        if (refusal is not null) return Again(refusal);
        this.Say("Votre nouvelle adresse électronique est confirmée.");
        return Redirect(links.Account);
    }
}
