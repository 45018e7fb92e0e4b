using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Corrects how the body is called. Its SIRET never changes: another SIRET is another body.</summary>
public sealed class IdentityModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    [BindProperty]
    public string? LegalName { get; set; }

    [BindProperty]
    public string? Rna { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        (LegalName, Rna) = (Seen.Body.LegalName, Seen.Body.Rna);
        Standing.Holds(nameof(LegalName), LegalName);
        Standing.Holds(nameof(Rna), Rna);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        LegalName = Standing.Settle(nameof(LegalName), LegalName, Seen.Body.LegalName, Texts.Line);
        Rna = Standing.Settle(nameof(Rna), Rna, Seen.Body.Rna, IdentifierWords.Typed);
        if (Standing.IsStale) return Again();
        var rna = IdentifierWords.Typed(Rna);
        var correct = new CorrectIdentity(LegalName, rna.Length == 0 ? null : rna);
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), correct, CommandId, expectedVersion: Seen.Version, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal switch { LegalNameInvalid => nameof(LegalName), RnaInvalid or SiretInsteadOfRna => nameof(Rna), _ => "" });
        this.Say("L’identité de l’organisme est corrigée.");
        return Redirect(links.Organisation(organisation));
    }
}
