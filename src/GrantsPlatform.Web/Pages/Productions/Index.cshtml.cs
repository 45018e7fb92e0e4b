using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making.Bundles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Productions;

/// <summary>The documents that somebody has had made, as long as they are there.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor) : PageModel
{
    public ListedProductions Listed { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new MyProductions(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return NotFound();
        Listed = listed;
        return Page();
    }

    /// <summary>How much is in it.</summary>
    public static string ContentsOf(OrderedDocument document) => document.State.Rows is not { } rows ? "–"
        : document.State.Document == BundleMaker.MakerName ? French.Count(rows, "document") : French.Count(rows, "ligne");

    public static Tone ToneOf(ProductionPhase phase) => phase switch
    {
        ProductionPhase.UnderWay => Tone.Info,
        ProductionPhase.Made => Tone.Success,
        ProductionPhase.NotMade => Tone.Error,
        ProductionPhase.Gone => Tone.Neutral,
        _ => throw new InvalidOperationException($"{phase} has no tone."),
    };
}
