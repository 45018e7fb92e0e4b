using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Asks before a document leaves the vault.</summary>
public sealed class WithdrawDocumentModel(OrganisationSight sight, IReads reads, Desk desk, Links links, TimeProvider clock) : OrganisationPage(sight)
{
    public VaultDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string organisation, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)
            || await VaultDocument.FindAsync(reads, organisation, number, clock.GetUtcNow(), cancellation).ConfigureAwait(false) is not { } document) return NotFound();
        Document = document;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, int number, CancellationToken cancellation)
    {
        if (await desk.SendAsync(VaultState.IdOf(organisation), new WithdrawDocument(number), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return await OnGetAsync(organisation, number, cancellation).ConfigureAwait(false) is NotFoundResult missing ? missing : Again(refusal);
        this.Say("Le document est retiré.");
        return Redirect(links.Vault(organisation));
    }
}
