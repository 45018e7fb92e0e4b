using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Asks before a document leaves the vault.</summary>
public sealed class WithdrawDocumentModel(Queries queries, Visitor visitor, Desk desk, Links links) : OrganisationPage(queries, visitor)
{
    /// <summary>The document that stands is the one that the form was shown with.</summary>
    private bool _asShown;

    /// <summary>Of the document that the form was shown with.</summary>
    [BindProperty]
    public int Version { get; set; }

    public KeptDocument Document { get => field.Required("the document"); private set; }

    public async Task<IActionResult> OnGetAsync(string organisation, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)
            || (await Queries.AskAsync(new StandingDocuments(organisation), Visitor.Viewer, cancellation).ConfigureAwait(false))?.FirstOrDefault(kept => kept.Filed.Number == number) is not { } document) return NotFound();
        (Document, _asShown) = (document, Standing.Holds(nameof(Document), document.Mark));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string organisation, int number, CancellationToken cancellation)
    {
        // Sent twice, it finds nothing any more; that is what was wanted.
        if (await OnGetAsync(organisation, number, cancellation).ConfigureAwait(false) is not NotFoundResult && !_asShown) return Contested();
        if (await desk.SendAsync(VaultState.IdOf(organisation), new WithdrawDocument(number, Version), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return await OnGetAsync(organisation, number, cancellation).ConfigureAwait(false) is NotFoundResult missing ? missing
                : refusal is DocumentChanged ? Contested() : Again(refusal);
        this.Say("Le document est retiré.");
        return Redirect(links.Vault(organisation));
    }

    private IActionResult Contested()
    {
        Standing.Contest("", $"Quelqu’un a remplacé ce document entre-temps par «\u202F{Document.File.Name}\u202F».", "S’il doit être retiré, confirmez de nouveau.");
        return Again();
    }
}
