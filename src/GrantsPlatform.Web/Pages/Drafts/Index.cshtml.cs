using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>The files of the visitor's organisations, latest first.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<FilesOfBody> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery] string? organisation, [FromQuery] string? after, CancellationToken cancellation)
    {
        var mine = visitor.Organisations.Select(one => one.OrganisationId);
        if (await queries.AskAsync(new MyFiles([.. mine], Most, organisation, after), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } groups) return NotFound();
        Groups = groups;
        return Page();
    }
}
