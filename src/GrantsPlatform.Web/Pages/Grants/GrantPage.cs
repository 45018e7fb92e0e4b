using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>What the pages of one grant share; their door has been passed.</summary>
public abstract class GrantPage(Queries queries, Visitor visitor, TimeProvider clock) : GrantsPage
{
    private FollowedGrant? _grant;

    public FollowedGrant Grant => _grant ?? throw new InvalidOperationException("Shown before it was found.");

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    /// <summary>The pages above those of this grant.</summary>
    public Crumb[] Trail(Links links) => [new Crumb("Mes subventions", links.MyGrants), new Crumb(Grant.CallTitle, links.Grant(Grant.Id))];

    protected async Task<bool> FindAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new GrantToFollow(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } grant) return false;
        _grant = grant;
        return true;
    }
}
