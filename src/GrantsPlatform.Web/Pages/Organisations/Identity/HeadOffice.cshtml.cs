using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Where the body has its head office.</summary>
public sealed class HeadOfficeModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    [BindProperty(Name = AddressForm.Name)]
    public AddressForm Address { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        Address = AddressForm.Of(Seen.HeadOffice);
        Address.Hold(Standing);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        Address.Settle(Standing, Seen.HeadOffice);
        Address.Judge(Problems);
        if (Problems.Any) return Again();
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), new SetHeadOffice(Address.Read()), CommandId, expectedVersion: Seen.Version, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, AddressForm.FieldOf(refusal));
        this.Say("L’adresse du siège est enregistrée.");
        return Redirect(links.Organisation(organisation));
    }
}
