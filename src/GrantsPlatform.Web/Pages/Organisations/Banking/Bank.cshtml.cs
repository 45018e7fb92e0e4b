using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Where the body is paid, and what became of it. Without the right to the number itself, its last four characters.</summary>
public sealed class BankModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    public SeenBank Bank { get => field.Required("the bank"); private set; }

    public bool MaySet => Seen.May(new SetBankDetails("", null, ""));

    /// <summary>Whoever verifies has the number before their eyes.</summary>
    public bool MayVerify => Bank.Details is not null && Seen.Body.BankDetails is { VerifiedBy: null } && Seen.May(new VerifyBankDetails(""));

    /// <summary>Of the details that were on the screen: those that came since are not verified with them.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    public async Task<IActionResult> OnGetAsync(string organisation, CancellationToken cancellation) =>
        !await ShowAsync(organisation, cancellation).ConfigureAwait(false) ? NotFound()
        : Seen.Body.MergedInto is { } into ? Redirect(links.BankDetails(into))
        : Page();

    public async Task<IActionResult> OnPostAsync(string organisation, CancellationToken cancellation)
    {
        if (!await ShowAsync(organisation, cancellation).ConfigureAwait(false) || !Bank.SeesDetails) return NotFound();
        if (await desk.SendAsync(OrganisationState.IdOf(organisation), new VerifyBankDetails(Hash ?? ""), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal);
        this.Say("Les coordonnées bancaires sont vérifiées.");
        return Redirect(links.BankDetails(organisation));
    }

    private async Task<bool> ShowAsync(string organisation, CancellationToken cancellation)
    {
        if (await Queries.AskAsync(new BankToSee(organisation), Visitor.Viewer, cancellation).ConfigureAwait(false) is not { } bank) return false;
        (Bank, Seen) = (bank, bank.Organisation);
        return true;
    }
}
