using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The organisations that the visitor belongs to.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor) : PageModel
{
    public IReadOnlyList<MyOrganisation> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Bodies =
        await queries.AskAsync(new MyOrganisations([.. visitor.Organisations.Select(one => one.OrganisationId)]), visitor.Viewer, cancellation).ConfigureAwait(false) ?? [];
}
