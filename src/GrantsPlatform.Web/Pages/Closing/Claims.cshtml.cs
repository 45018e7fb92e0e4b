using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Closing;

/// <summary>What is claimed back in a call.</summary>
public sealed class ClaimsModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    public ListedClaims Listed { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ClaimsOfCall(call, After), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return After is null ? NotFound() : Redirect(links.Claims(call));
        Listed = listed;
        return Page();
    }
}
