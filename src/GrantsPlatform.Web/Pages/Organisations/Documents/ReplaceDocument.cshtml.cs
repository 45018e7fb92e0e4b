using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>Puts a newer version in the place of a document.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class ReplaceDocumentModel(Queries queries, Visitor visitor, FileIntake intake, Desk desk, Links links) : DocumentForm(queries, visitor, intake)
{
    /// <summary>The document that stands is the one that the form was shown with.</summary>
    private bool _asShown;

    /// <summary>Of the document that the form was shown with.</summary>
    [BindProperty]
    public int Version { get; set; }

    public KeptDocument Former { get => field.Required("the document"); private set; }

    public async Task<IActionResult> OnGetAsync(string organisation, int number, CancellationToken cancellation) =>
        await FindDocumentAsync(organisation, number, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string organisation, int number, CancellationToken cancellation)
    {
        if (!await FindDocumentAsync(organisation, number, cancellation).ConfigureAwait(false)) return NotFound();
        var file = await AdmitAsync(organisation, cancellation).ConfigureAwait(false);
        // Taking a file in lasts: it is what stands now that is replaced.
        if (!await FindDocumentAsync(organisation, number, cancellation).ConfigureAwait(false)) return NotFound();
        if (!_asShown && !(file is not null && Former.Mark == (Former with { Filed = Former.Filed with { Hash = file.Hash, ValidUntil = LastDay } }).Mark))
            Contest();
        if (file is null || Standing.IsStale) return Again();
        var replace = new ReplaceDocument(number, Version, file, LastDay);
        if (await desk.SendAsync(VaultState.IdOf(organisation), replace, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
        {
            if (refusal is not DocumentChanged) return Again(refusal, FieldOf(refusal));
            if (!await FindDocumentAsync(organisation, number, cancellation).ConfigureAwait(false)) return NotFound();
            Contest();
            return Again();
        }
        this.Say($"Le document est remplacé par «\u202F{file.Name}\u202F».");
        return Redirect(links.Vault(organisation));
    }

    private void Contest() => Standing.Contest(
        nameof(Document), $"Quelqu’un a remplacé ce document entre-temps par «\u202F{Former.File.Name}\u202F».", "Si le vôtre doit le remplacer, choisissez-le de nouveau et recommencez.");

    private async Task<bool> FindDocumentAsync(string organisation, int number, CancellationToken cancellation)
    {
        if (!await FindAsync(organisation, cancellation).ConfigureAwait(false)
            || (await Queries.AskAsync(new StandingDocuments(organisation), Visitor.Viewer, cancellation).ConfigureAwait(false))?.FirstOrDefault(kept => kept.Filed.Number == number) is not { } former) return false;
        (Former, _asShown) = (former, Standing.Holds(nameof(Document), former.Mark));
        return true;
    }
}
