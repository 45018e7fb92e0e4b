using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Paying;

/// <summary>Payees whose bank details somebody has to verify before they can be paid.</summary>
public sealed class AccountsModel(Queries queries, Visitor visitor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Programme { get; set; }

    public UnverifiedPayees? Unverified { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Unverified = await queries.AskAsync(new DetailsToVerify(Programme), visitor.Viewer, cancellation).ConfigureAwait(false);
        return Unverified is null && Programme is not null ? NotFound() : Page();
    }
}
