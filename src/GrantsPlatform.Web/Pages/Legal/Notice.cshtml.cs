using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Legal;

/// <summary>Who answers for this site.</summary>
public sealed class NoticeModel(Queries queries) : PageModel
{
    public IReadOnlyList<ListedFunder> Funders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Funders = await FunderList.ReadAsync(queries, cancellation).ConfigureAwait(false);
}
