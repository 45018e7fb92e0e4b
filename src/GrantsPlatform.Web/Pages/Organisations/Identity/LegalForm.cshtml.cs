using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Corrects the form in law under which a body was entered; what it was, by whom and why it was changed stays in its history.</summary>
public sealed class LegalFormModel(Queries queries, Visitor visitor, LegalKinds kinds, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    public string Former { get; private set; } = "";

    [BindProperty]
    public string? LegalForm { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation)
    {
        if (!await ShowAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        LegalForm = LegalForms.Find(Seen.Body.LegalKind)?.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await ShowAsync(organisation, cancellation).ConfigureAwait(false)) return NotFound();
        LegalForm = Standing.Settle(nameof(LegalForm), LegalForm, LegalForms.Find(Seen.Body.LegalKind)?.Code, Texts.Line);
        if (Standing.IsStale) return Again();
        var correct = new CorrectLegalForm(LegalForm);
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), correct, CommandId, Reason?.Trim(), expectedVersion: Seen.Version, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, refusal switch { LegalFormUnknown => nameof(LegalForm), ReasonMissing => nameof(Reason), _ => "" });
        this.Say("La forme juridique est corrigée.");
        return Redirect(links.Organisation(organisation));
    }

    private async Task<bool> ShowAsync(string organisation, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)) return false;
        Former = await kinds.LabelAsync(Seen.Body.LegalKind, cancellation).ConfigureAwait(false);
        Standing.Holds(nameof(LegalForm), LegalForms.Find(Seen.Body.LegalKind)?.Code);
        return true;
    }
}
