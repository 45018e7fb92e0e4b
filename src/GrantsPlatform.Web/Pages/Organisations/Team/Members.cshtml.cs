using System.Collections.Immutable;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Who acts for the body, how far, and who has been invited to.</summary>
public sealed class MembersModel(Queries queries, Visitor visitor) : OrganisationPage(queries, visitor)
{
    /// <summary>Shown to those who may invite.</summary>
    public ImmutableArray<PendingInvitation> Invitations { get; private set; } = [];

    public bool MayInvite { get; private set; }

    public bool MayChange => Seen.May(new ChangeMemberRights("", []));

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (await Queries.AskAsync(new MembersToSee(organisation), Visitor.Viewer, cancellation).ConfigureAwait(false) is not { } members) return NotFound();
        (Seen, MayInvite, Invitations) = (members.Organisation, members.MayInvite, members.Invitations);
        return Page();
    }
}
