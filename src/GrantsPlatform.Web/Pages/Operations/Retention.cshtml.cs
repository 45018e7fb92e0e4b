using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>How many files have been kept for as long as the rules of their calls say.</summary>
public sealed class RetentionModel(Queries queries, Visitor visitor) : PageModel
{
    public DueLines Found { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RetentionDue(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        Found = found;
        return Page();
    }
}
