using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.OpenData;

/// <summary>What everybody may take and use again, call by call.</summary>
public sealed class IndexModel(Queries queries) : PageModel
{
    public IReadOnlyList<OpenCall> Calls { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var calls = new List<OpenCall>();
        foreach (var history in await queries.AskAsync(new PublishedHistories(), cancellation).ConfigureAwait(false) ?? [])
            calls.Add(OpenCall.Of(history, await queries.AskAsync(new PublishedGrants(history.Call.Id), cancellation).ConfigureAwait(false) is { HasAny: true }));
        Calls = calls;
    }
}
