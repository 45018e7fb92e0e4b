using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Legal;

/// <summary>What is kept of persons, why, how long, and what they can ask.</summary>
public sealed class PrivacyModel(Queries queries) : PageModel
{
    public IReadOnlyList<ListedFunder> Funders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Funders = await FunderList.ReadAsync(queries, cancellation).ConfigureAwait(false);
}
