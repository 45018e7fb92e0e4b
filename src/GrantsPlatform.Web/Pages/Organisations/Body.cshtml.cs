using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Who the body is, which services it carries, and who represents it.</summary>
public sealed class BodyModel(Queries queries, Visitor visitor, LegalKinds kinds) : OrganisationPage(queries, visitor)
{
    public string LegalKind { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        LegalKind = await kinds.LabelAsync(Seen.Body.LegalKind, cancellation).ConfigureAwait(false);
        return Page();
    }
}
