using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Files;

/// <summary>A file in a list of its organisation's.</summary>
/// <param name="Service">The name of the service that it is for; null: the organisation's own.</param>
/// <param name="ProjectTitle">As far as it has been typed; null: not.</param>
/// <param name="AwaitsValidation">One person has prepared it, and another is to validate it.</param>
public sealed record OwnFile(OwnFileRow Row, string CallTitle, string? Service, string? ProjectTitle, bool AwaitsValidation);

/// <summary>Reads the lists of files of organisations.</summary>
internal static class OwnFiles
{
    /// <summary>The body, when the person is one of its people.</summary>
    public static async ValueTask<OrganisationState.Registered?> BodyAsync(Room room, AccountState.Open account, string organisation, CancellationToken cancellation) =>
        await room.BodyAsync(organisation, cancellation).ConfigureAwait(false) is { } body
        && Sight.OfMembers(Viewer.Of(account) with { OrganisationOf = id => id == body.Id ? body : null }, body.Id) is null
            ? body
            : null;

    /// <summary>Latest first. Null: the token continues nothing.</summary>
    /// <param name="call">Those in this call; null: in any.</param>
    public static async ValueTask<RowPage<OwnFileRow>?> PageAsync(Room room, string organisation, string? call, int most, string? after, CancellationToken cancellation)
    {
        var filters = ImmutableDictionary<string, string>.Empty;
        if (call is not null) filters = filters.Add("call", call);
        try
        {
            return await room.Reads.QueryAsync<OwnFileRow>(new ViewQuery(ApplicationsView.Own, organisation, "startedAt", true, filters, most, after), cancellation).ConfigureAwait(false);
        }
        catch (ArgumentException) when (after is not null)
        {
            return null;
        }
    }

    public static async ValueTask<string> CallTitleAsync(Room room, string call, CancellationToken cancellation) =>
        (await room.Reads.ReadAsync<CallState>(CallState.IdOf(call), cancellation).ConfigureAwait(false) as CallState.Known)?.Title ?? "";

    /// <summary>What its project is called, and whether a draft waits for a validation, only the file itself says.</summary>
    public static async ValueTask<OwnFile> OfAsync(Room room, OrganisationState.Registered body, OwnFileRow row, CancellationToken cancellation)
    {
        var file = await room.Reads.ReadAsync<ApplicationState>(ApplicationState.IdOf(row.Id), cancellation).ConfigureAwait(false) as ApplicationState.Known;
        return new OwnFile(
            row, await CallTitleAsync(room, row.Call, cancellation).ConfigureAwait(false), body.ServiceName(row.Service),
            file is null ? null : await room.TypedTitleAsync(row.Id, file, cancellation).ConfigureAwait(false), file is { Phase: Phase.Draft { Deposit: not null } });
    }
}
