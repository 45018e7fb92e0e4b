using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.OpenData;

/// <summary>What everybody may take and use again, call by call.</summary>
public sealed class IndexModel(Queries queries) : PageModel
{
    public IReadOnlyList<OpenCall> Calls { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Calls =
    [
        .. (await queries.AskAsync(new PublishedHistories(), cancellation).ConfigureAwait(false) ?? []).Select(OpenCall.Of),
    ];
}
