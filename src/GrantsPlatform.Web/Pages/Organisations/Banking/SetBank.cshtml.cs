using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Sets where the body is paid. What is known is not written into the form: whoever changes it copies the new document.</summary>
public sealed class SetBankModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    private const string Account = "Account";

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
        Standing.Holds(Account, Seen.Body.BankDetails?.Hash);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        var (iban, bic) = (IdentifierWords.Typed(Iban), IdentifierWords.Typed(Bic));
        if (Core.Identifiers.Iban.Check(iban) is { } wrongAccount) Problems.Add(wrongAccount, nameof(Iban));
        if (bic.Length > 0 && Core.Identifiers.Bic.Check(bic, iban) is { } wrongBank) Problems.Add(wrongBank, nameof(Bic));
        if (string.IsNullOrWhiteSpace(Holder)) Problems.Add(new HolderInvalid(), nameof(Holder));
        var set = new SetBankDetails(iban, bic.Length == 0 ? null : bic, Holder ?? "");
        if (!Standing.Holds(Account, Seen.Body.BankDetails?.Hash) && Seen.Body.BankDetails is { } standing && !Seen.Body.IsPaidBy(set))
            Standing.Contest(nameof(Iban), $"Quelqu’un a saisi d’autres coordonnées entre-temps\u202F: l’IBAN se termine maintenant par {standing.LastFour}.", "Si les vôtres doivent les remplacer, enregistrez de nouveau.");
        if (Problems.Any) return Again();
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), set, CommandId, expectedVersion: Seen.Version, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal is HolderInvalid or HolderNotWritable ? nameof(Holder) : "");
        this.Say("Les coordonnées bancaires sont enregistrées. Elles seront vérifiées avant le prochain versement.");
        return Redirect(links.BankDetails(organisation));
    }
}
