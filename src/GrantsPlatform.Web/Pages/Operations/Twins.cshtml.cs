using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>Organisations that may be one and the same, for a person to look at.</summary>
public sealed class TwinsModel(Queries queries, Visitor visitor) : PageModel
{
    public ListedTwins Listed { get; private set; } = new([], 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new TwinsToLookAt(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return NotFound();
        Listed = listed;
        return Page();
    }
}
