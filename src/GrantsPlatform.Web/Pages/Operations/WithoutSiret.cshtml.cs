using GrantsPlatform.Core.Access;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>The bodies to which nothing can be granted yet, for they have no SIRET: who they are, and where the number is given.</summary>
public sealed class WithoutSiretModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    [BindProperty(Name = "apres", SupportsGet = true)]
    public string? After { get; set; }

    public BodiesWithoutSiret Listed { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (visitor.Account is not { } account) return NotFound();
        try
        {
            var query = new OrganisationsWithoutSiret(string.IsNullOrEmpty(After) ? null : After);
            if (await queries.AskAsync(query, Viewer.Of(account), cancellation).ConfigureAwait(false) is not { } listed) return NotFound();
            Listed = listed;
            return Page();
        }
        catch (ArgumentException)
        {
            // A token that is none: the list from its beginning.
            return Redirect(links.WithoutSiret);
        }
    }
}
