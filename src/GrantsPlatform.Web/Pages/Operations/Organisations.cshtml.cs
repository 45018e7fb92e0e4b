using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>Every organisation, by its name or number: with a file or without, an administrator opens it from here.</summary>
public sealed class OrganisationsModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    [BindProperty(Name = "cherche", SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(Name = "apres", SupportsGet = true)]
    public string? After { get; set; }

    public FoundOrganisations Found { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var (words, after) = (string.IsNullOrWhiteSpace(Words) ? null : Words, string.IsNullOrEmpty(After) ? null : After);
        if (await queries.AskAsync(new OrganisationsToFind(words, after), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found)
            return after is null ? NotFound() : Redirect(links.AllOrganisations);
        Found = found;
        return Page();
    }
}
