using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>What was erased by somebody's decision, or is going to be.</summary>
public sealed class PurgesModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    public ListedPurges Listed { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? apres, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PurgesDecided(apres), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return apres is null ? NotFound() : Redirect(links.Purges);
        Listed = listed;
        return Page();
    }
}
