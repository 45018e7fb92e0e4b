using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Organisations;

/// <summary>What the pages of one organisation share; its door has been passed.</summary>
public abstract class OrganisationPage(OrganisationSight sight) : GrantsPage
{
    public SeenOrganisation Seen { get; private set; } = null!;

    protected OrganisationSight Sight => sight;

    protected async Task<bool> FindAsync(string organisation, CancellationToken cancellation)
    {
        if (await sight.ReadAsync(organisation, cancellation).ConfigureAwait(false) is not { } seen) return false;
        Seen = seen;
        return true;
    }
}
