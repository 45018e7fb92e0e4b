using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>What an organisation does and receives in another's file, for its people: nothing else of that file is shown.</summary>
public sealed class PartnerModel(Queries queries, Visitor visitor) : PageModel
{
    private PartnerPart? _part;

    public PartnerPart Part => _part ?? throw new InvalidOperationException("Shown before it was found.");

    public async Task<IActionResult> OnGetAsync(string application, string organisation, CancellationToken cancellation)
    {
        _part = await queries.AskAsync(new PartOfPartner(application, organisation), visitor.Viewer, cancellation).ConfigureAwait(false);
        return _part is null ? NotFound() : Page();
    }
}
