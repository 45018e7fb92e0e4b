using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Jobs;

/// <summary>What somebody has had done to many, the latest first.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    public ListedJobs Listed { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? apres, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new MyJobs(After: apres), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return apres is null ? NotFound() : Redirect(links.Jobs);
        Listed = listed;
        return Page();
    }
}
