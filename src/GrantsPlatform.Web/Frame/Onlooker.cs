using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Web.Frame;

/// <summary>Asks the core's table of sight (<see cref="Sight"/>) on behalf of the visitor, with what it needs read first.</summary>
public sealed class Onlooker(IReads reads, Visitor visitor)
{
    private const int FilesAtOnce = 50;

    /// <summary>Members by their rights; agents through a file of the organisation that they see.</summary>
    public async ValueTask<bool> SeesOrganisationAsync(Sought sought, string organisation, CancellationToken cancellation)
    {
        if (!visitor.IsSignedIn) return false;
        var body = await reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(organisation), cancellation).ConfigureAwait(false);
        var viewer = new Viewer(visitor.Actor, visitor.Account, id => id == organisation ? body : null);
        if (Sight.OfOrganisation(sought, viewer, organisation) is null) return true;
        return visitor.IsAgent && body is OrganisationState.Registered && await ByAFileAsync(sought, viewer, organisation, cancellation).ConfigureAwait(false);
    }

    private async ValueTask<bool> ByAFileAsync(Sought sought, Viewer viewer, string organisation, CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = await reads.QueryAsync<OwnFileRow>(
                new ViewQuery(ApplicationsView.Own, organisation, "startedAt", true, ImmutableDictionary<string, string>.Empty, FilesAtOnce, after), cancellation).ConfigureAwait(false);
            foreach (var row in page.Rows)
                if (Sight.OfOrganisation(sought, viewer, organisation, await reads.ReadAsync<ApplicationState>(row.Stream, cancellation).ConfigureAwait(false)) is null) return true;
            after = page.Next;
        }
        while (after is not null);
        return false;
    }
}
