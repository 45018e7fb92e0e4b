using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Organisations;

namespace GrantsPlatform.Reading.Letters;

/// <summary>Who may answer what an organisation asks for: see <see cref="ToAnswering"/>. Nobody is written to about a page that would not open to them.</summary>
internal static class Answering
{
    public static async ValueTask<IReadOnlyList<string>> OfAsync(string organisation, Room room, CancellationToken cancellation)
    {
        if (await room.BodyAsync(organisation, cancellation).ConfigureAwait(false) is not { } body) return [];
        var service = new List<string>();
        foreach (var (programme, departement) in await PlacesAsync(organisation, room, cancellation).ConfigureAwait(false))
            foreach (var role in Permissions.Of(typeof(AcceptRepresentation)).ByRoleAnywhere)
                service.AddRange(
                [
                    .. await HoldersOfRoles.InAsync(new ToRole(role, programme, departement), programme, room, cancellation).ConfigureAwait(false),
                    .. await HoldersOfRoles.InAsync(new ToRole(role, programme, departement), Grant.EveryProgramme, room, cancellation).ConfigureAwait(false),
                ]);
        if (await ThoseWhoMayAsync(body, service, room, cancellation).ConfigureAwait(false) is { Count: > 0 } found) return found;
        var administrators = await HoldersOfRoles.InAsync(new ToRole(Role.Administrator, Grant.EveryProgramme), Grant.EveryProgramme, room, cancellation).ConfigureAwait(false);
        return await ThoseWhoMayAsync(body, administrators, room, cancellation).ConfigureAwait(false);
    }

    /// <summary>Of the files that a service has received.</summary>
    private static async ValueTask<IReadOnlySet<(string Programme, string? Departement)>> PlacesAsync(string organisation, Room room, CancellationToken cancellation)
    {
        var places = new HashSet<(string, string?)>();
        await foreach (var row in room.Reads.EveryRowAsync<OwnFileRow>(ApplicationsView.Own, organisation, "startedAt", cancellation, descending: true).ConfigureAwait(false))
            if (row.Body.SubmittedAt is not null && await room.Reads.ReadAsync<ApplicationState>(row.Stream, cancellation).ConfigureAwait(false) is ApplicationState.Known file)
                places.Add((row.Body.Programme, file.Scope.Departement));
        return places;
    }

    private static async ValueTask<IReadOnlyList<string>> ThoseWhoMayAsync(OrganisationState.Registered body, IEnumerable<string> accounts, Room room, CancellationToken cancellation)
    {
        var may = new List<string>();
        foreach (var account in accounts.Distinct())
            if (await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(account), cancellation).ConfigureAwait(false) is AccountState.Open open
                && await RequestToDecide.MayDecideAsync(body, Viewer.Of(open), room, cancellation).ConfigureAwait(false)) may.Add(account);
        return may;
    }
}
