using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>Every question of a call's form on one sheet, to be printed or passed round before one begins.</summary>
public sealed class QuestionsModel(Queries queries) : PageModel
{
    public PublicCall? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PublishedCall(call), cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        Shown = found;
        return Page();
    }
}
