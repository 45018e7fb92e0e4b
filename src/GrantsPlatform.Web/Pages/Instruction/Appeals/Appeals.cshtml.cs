using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Instruction.Appeals;

/// <summary>The appeals of a call, by the day on which silence would answer them.</summary>
public sealed class AppealsModel(Queries queries, Visitor visitor) : PageModel
{
    public string Call { get; private set; } = "";

    public ListedAppeals Found { get; private set; } = new("", []);

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new AppealsOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        (Call, Found) = (call, found);
        return Page();
    }
}
