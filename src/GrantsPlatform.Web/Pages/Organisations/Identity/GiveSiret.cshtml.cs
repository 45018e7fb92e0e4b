using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Gives the SIRET of a body that was entered without: by its own people, or by the administrator.</summary>
public sealed class GiveSiretModel(Queries queries, Visitor visitor, Registry registry, Links links) : OrganisationPage(queries, visitor)
{
    [BindProperty]
    public string? Siret { get; set; }

    [BindProperty(Name = SiretDoubt.Name)]
    public SiretDoubt Doubt { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation) =>
        await FindAsync(organisation, cancellation).ConfigureAwait(false) && Seen.Body.Siret is null && Seen.May(new GiveSiret("")) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        var page = await OnGetAsync(organisation, cancellation).ConfigureAwait(false);
        if (page is NotFoundResult) return page;
        var siret = IdentifierWords.Typed(Siret);
        if (Doubt.Judge(siret) is { } wrong) return Again(wrong, Doubt.FieldOf(wrong, nameof(Siret)));
        if (await registry.GiveSiretAsync(organisation, new GiveSiret(siret, Doubt.Confirmed), Doubt.Why, CommandId, cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, nameof(Siret));
        this.Say("Le numéro SIRET est enregistré.");
        return Redirect(links.Organisation(organisation));
    }
}
