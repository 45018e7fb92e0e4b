using System.Collections.Immutable;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>The requests that the visitor may answer.</summary>
public sealed class RequestsModel(Queries queries, Visitor visitor) : PageModel
{
    public ImmutableArray<WaitingRequest> Requests { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Requests = (await queries.AskAsync(new RequestsToDecide(), visitor.Viewer, cancellation).ConfigureAwait(false))?.Requests ?? [];
}
