using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Who the body is, which services it carries, and who represents it.</summary>
public sealed class BodyModel(OrganisationSight sight, LegalKinds kinds) : OrganisationPage(sight)
{
    public string LegalKind { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        LegalKind = await kinds.LabelAsync(Seen.Body.LegalKind, cancellation).ConfigureAwait(false);
        return Page();
    }
}
