using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Sets where the body is paid. What is known is not written into the form: whoever changes it copies the new document.</summary>
public sealed class SetBankModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    [BindProperty]
    public string? Iban { get; set; }

    [BindProperty]
    public string? Bic { get; set; }

    [BindProperty]
    public string? Holder { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        if (Seen.Body.LegalName.Length <= 70) Holder = Seen.Body.LegalName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        var (iban, bic) = (IdentifierWords.Typed(Iban), IdentifierWords.Typed(Bic));
        if (Core.Organisations.Iban.Check(iban) is { } wrongAccount) Problems.Add(wrongAccount, nameof(Iban));
        if (bic.Length > 0 && Core.Organisations.Bic.Check(bic, iban) is { } wrongBank) Problems.Add(wrongBank, nameof(Bic));
        if (string.IsNullOrWhiteSpace(Holder)) Problems.Add(new HolderInvalid(), nameof(Holder));
        if (Problems.Any) return Again();
        var set = new SetBankDetails(iban, bic.Length == 0 ? null : bic, Holder!);
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), set, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is HolderInvalid or HolderNotWritable ? nameof(Holder) : "");
        this.Say("Les coordonnées bancaires sont enregistrées. Elles seront vérifiées avant le prochain versement.");
        return Redirect(links.BankDetails(organisation));
    }
}
