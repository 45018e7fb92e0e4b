using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>The grants of the visitor's organisations, and what waits in any of them.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor, Links links, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<FollowedGrant> Grants { get; private set; } = [];

    /// <summary>What ends first comes first.</summary>
    public IReadOnlyList<(FollowedGrant Grant, GrantTask Task)> Tasks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Grants = await queries.AskAsync(new MyGrants([.. visitor.Organisations.Select(one => one.OrganisationId)]), visitor.Viewer, cancellation).ConfigureAwait(false) ?? [];
        Tasks = [.. Grants.SelectMany(grant => GrantTask.Of(grant, visitor.SignedInAs, links, Now).Select(task => (grant, task))).OrderBy(one => one.task.Due ?? DateTimeOffset.MaxValue)];
    }
}
