using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Making.Bundles;
using GrantsPlatform.Web.Making.Scans;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>A document that is made in the background: how far it is, then where it is taken.</summary>
public sealed class ProductionModel(Queries queries, Desk desk, Visitor visitor, Workshop workshop, Links links) : GrantsPage
{
    public OrderedDocument Ordered { get => field.Required("the document"); private set; }

    /// <summary>Whether it holds documents, and not lines.</summary>
    public bool IsBundle => Ordered.State.Document == BundleMaker.MakerName;

    public bool IsUnderWay => Ordered.State.Phase == ProductionPhase.UnderWay;

    /// <summary>Whether its reader still sees what is in it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A pile of signed copies has a page of its own, from which one goes on.</summary>
    public async Task<IActionResult> OnGetAsync(string production, CancellationToken cancellation) =>
        !await FindAsync(production, cancellation).ConfigureAwait(false) ? NotFound() : Ordered.State.Document == ScanMaker.MakerName ? Redirect(links.ScanPile(production)) : Page();

    /// <summary>Nothing where nothing has changed.</summary>
    public async Task<IActionResult> OnGetPulseAsync(string production, [FromQuery] long vu, CancellationToken cancellation)
    {
        if (!await FindAsync(production, cancellation).ConfigureAwait(false)) return NotFound();
        return vu == Ordered.State.Done && IsUnderWay ? new NoContentResult() : new PartialViewResult { ViewName = "_Standing", ViewData = PageFacts.Tell(ViewData, this) };
    }

    public async Task<IActionResult> OnPostDiscardAsync(string production, CancellationToken cancellation)
    {
        if (!await FindAsync(production, cancellation).ConfigureAwait(false)) return NotFound();
        if (await desk.SendAsync(ProductionState.IdOf(production), new DiscardDocument(), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Le document est supprimé.");
        return Redirect(links.Productions);
    }

    private async Task<bool> FindAsync(string production, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ProductionToTake(production), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } ordered) return false;
        Ordered = ordered;
        IsOpen = ordered.File is not null && await ProductionFiles.IsOpenAsync(ordered, workshop, visitor, cancellation).ConfigureAwait(false);
        return true;
    }
}
