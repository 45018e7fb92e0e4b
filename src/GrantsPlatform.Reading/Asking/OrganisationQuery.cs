using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About one organisation: for its people by their rights, for agents through a file of the organisation that they see.</summary>
public abstract record OrganisationQuery<TAnswer>(string Organisation, Sought Sought) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        await room.BodyAsync(Organisation, cancellation).ConfigureAwait(false) is { } body
        && await IsForAsync(viewer, body, room, cancellation).ConfigureAwait(false)
            ? await AnswerAsync(room, body, viewer, cancellation).ConfigureAwait(false)
            : null;

    private protected virtual ValueTask<bool> IsForAsync(Viewer viewer, OrganisationState.Registered body, Room room, CancellationToken cancellation) =>
        OrganisationSight.IsForAsync(Sought, viewer, body, room, cancellation);

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation);
}

/// <summary>
/// As <see cref="OrganisationQuery{TAnswer}"/>, and for those who administer the platform, who see who an organisation is and who acts for it, and not
/// what it keeps.
/// </summary>
public abstract record OverseenQuery<TAnswer>(string Organisation) : OrganisationQuery<TAnswer>(Organisation, Sought.Organisation) where TAnswer : class
{
    private protected sealed override async ValueTask<bool> IsForAsync(Viewer viewer, OrganisationState.Registered body, Room room, CancellationToken cancellation) =>
        Sight.OfOperations(viewer) is null || await base.IsForAsync(viewer, body, room, cancellation).ConfigureAwait(false);
}

/// <summary>Asks for an organisation what its table says, with the files read that lead an agent to it.</summary>
internal static class OrganisationSight
{
    public static async ValueTask<bool> IsForAsync(Sought sought, Viewer viewer, OrganisationState.Registered body, Room room, CancellationToken cancellation)
    {
        viewer = viewer with { OrganisationOf = id => id == body.Id ? body : null };
        if (Sight.OfOrganisation(sought, viewer, body.Id) is null) return true;
        if (viewer.Account is not AccountState.Open { Grants.IsEmpty: false }) return false;
        foreach (var entry in body.Absorbed.Prepend(body.Id))
            if (await ByAFileAsync(sought, viewer, body.Id, entry, room, cancellation).ConfigureAwait(false)) return true;
        return false;
    }

    /// <param name="entry">That of the body under which the file was made.</param>
    private static async ValueTask<bool> ByAFileAsync(Sought sought, Viewer viewer, string organisation, string entry, Room room, CancellationToken cancellation)
    {
        await foreach (var row in room.Reads.EveryRowAsync<OwnFileRow>(ApplicationsView.Own, entry, "startedAt", cancellation, descending: true).ConfigureAwait(false))
            if (Sight.OfOrganisation(sought, viewer, organisation, await room.Reads.ReadAsync<ApplicationState>(row.Stream, cancellation).ConfigureAwait(false)) is null) return true;
        return false;
    }
}
