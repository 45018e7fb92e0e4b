using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Invites a colleague by mail; inviting the same address again sends a new link, and the earlier one ends.</summary>
public sealed class InviteModel(Queries queries, Visitor visitor, Desk desk, KeyedHashes hashes, Links links) : OrganisationPage(queries, visitor)
{
    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string[]? Rights { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        Rights = [nameof(MemberRight.Editor)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        var mail = MailAddress.Written(Mail ?? "");
        var key = hashes.OfMail(mail);
        var invite = new InviteColleague(organisation, mail, key, [.. RightWords.Read(Rights)], Desk.NewId());
        if (await desk.SendAsync(InvitationState.IdOf(organisation, key), invite, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal switch { MailInvalid or TooManyInvitations => nameof(Mail), OnlyRepresentativesConfer => nameof(Rights), _ => "" });
        this.Say($"Une invitation est envoyée à {mail}.");
        return Redirect(links.Members(organisation));
    }
}
