using System.Collections.Immutable;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making.Scans;
using GrantsPlatform.Web.Pages.Productions;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Scans;

/// <summary>A pile of signed copies that came back on paper is handed in as one file, to be sorted in the background.</summary>
[Paced(PacedBy.Upload)]
[Takes(BodyLimit.Files)]
public sealed class IndexModel(Queries queries, Visitor visitor, FileIntake intake, DocumentDesk documents, Links links) : GrantsPage
{
    /// <summary>Piles count with what whoever sorts them has sent.</summary>
    private static readonly UploadPlace Place = new("numerisations");

    [BindProperty]
    public IFormFile? Sent { get; set; }

    /// <summary>The latest first.</summary>
    public ImmutableArray<OrderedDocument> Piles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await FindAsync(cancellation).ConfigureAwait(false);
        if (Sent is null)
        {
            Problems.Add(nameof(Sent), "Choisissez le fichier de la pile numérisée.", "C’est un PDF, tel que le scanner l’a produit.");
            return Again();
        }
        if (FileName.Extension(Sent.FileName) != FileType.Pdf.Extensions[0]) return NotAPdf();
        var taken = await intake.TakeAsync(Place, Sent, cancellation).ConfigureAwait(false);
        if (!taken.IsGiven) return Again(taken.Refusal, nameof(Sent));
        if (taken.Value.MediaType != FileType.Pdf.MediaType) return NotAPdf();
        var answer = await documents.OrderAsync(CommandId, ScanMaker.MakerName, $"Copies numérisées, {taken.Value.Name}", new ScanOrder(CommandId, taken.Value), cancellation).ConfigureAwait(false);
        return answer.IsGiven ? Redirect(links.ScanPile(answer.Value)) : Again(answer.Refusal, nameof(Sent));
    }

    private IActionResult NotAPdf()
    {
        Problems.Add(nameof(Sent), "Une pile numérisée est un fichier PDF.", "Réglez le scanner sur PDF (images en JPEG, ou en noir et blanc), toutes les pages dans un fichier.");
        return Again();
    }

    private async Task FindAsync(CancellationToken cancellation) =>
        Piles = [.. (await queries.AskAsync(new MyProductions(), visitor.Viewer, cancellation).ConfigureAwait(false))?.Documents.Where(one => one.State.Document == ScanMaker.MakerName) ?? []];
}
