using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Programmes;

/// <summary>The programmes that are published.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor) : PageModel
{
    public ListedProgrammes Listed { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ProgrammesToLookAfter(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return NotFound();
        Listed = listed;
        return Page();
    }
}
