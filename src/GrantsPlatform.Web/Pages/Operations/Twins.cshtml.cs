using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>Organisations that may be one and the same, for a person to look at.</summary>
public sealed class TwinsModel(Queries queries, Visitor visitor) : PageModel
{
    /// <summary>How many groups the pages before have shown.</summary>
    [BindProperty(Name = "apres", SupportsGet = true)]
    public int After { get; set; }

    public ListedTwins Listed { get; private set; } = new([], 0, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new TwinsToLookAt(After), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return NotFound();
        Listed = listed;
        return Page();
    }
}
