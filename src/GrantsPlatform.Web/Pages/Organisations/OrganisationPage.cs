using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>What the pages of one organisation share; its door has been passed.</summary>
public abstract class OrganisationPage(Queries queries, Visitor visitor) : GrantsPage
{
    public SeenOrganisation Seen { get => field.Required("what is seen"); protected set; }

    protected Queries Queries => queries;

    protected Visitor Visitor => visitor;

    /// <summary>The pages above those of this organisation: of its people's own, where the visitor is one of them.</summary>
    public Crumb[] Trail(Links links) =>
        [.. Seen.Mine.IsEmpty ? Array.Empty<Crumb>() : [new Crumb("Mes organismes", links.MyOrganisations)], new Crumb(Seen.Body.LegalName, links.Organisation(Seen.Id))];

    protected async Task<bool> FindAsync(string organisation, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new OrganisationToSee(organisation), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
