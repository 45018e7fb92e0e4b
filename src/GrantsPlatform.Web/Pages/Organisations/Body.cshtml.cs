using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Who the body is, which services it carries, and who represents it.</summary>
public sealed class BodyModel(OrganisationSight sight, LegalKinds kinds, Onlooker onlooker) : OrganisationPage(sight)
{
    public string LegalKind { get; private set; } = "";

    /// <summary>Administrators see who the body is, and not what it keeps.</summary>
    public bool SeesAll { get; private set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        SeesAll = await onlooker.SeesOrganisationAsync(Sought.Organisation, organisation, cancellation).ConfigureAwait(false);
        LegalKind = await kinds.LabelAsync(Seen.Body.LegalKind, cancellation).ConfigureAwait(false);
        return Page();
    }
}
