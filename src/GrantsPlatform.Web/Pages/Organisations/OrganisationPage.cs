using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>What the pages of one organisation share; its door has been passed.</summary>
public abstract class OrganisationPage(Queries queries, Visitor visitor) : GrantsPage
{
    public SeenOrganisation Seen { get; protected set; } = null!;

    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    protected async Task<bool> FindAsync(string organisation, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new OrganisationToSee(organisation), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
