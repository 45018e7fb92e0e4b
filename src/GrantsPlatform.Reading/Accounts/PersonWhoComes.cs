using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>Whoever a browser says to be, for the door to find out whether that still holds.</summary>
public sealed record PersonWhoComes(string Account) : DoorQuery<ComingPerson>
{
    private const int MostOrganisations = 100;

    private protected override async ValueTask<ComingPerson?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var read = await room.Reads.ReadVersionedAsync<AccountState>(AccountState.IdOf(Account), cancellation).ConfigureAwait(false);
        if (read.State is not AccountState.Open account) return null;
        var credential = await room.Reads.ReadAsync<CredentialState>(CredentialState.IdOf(Account), cancellation).ConfigureAwait(false) as CredentialState.Known;
        var memberships = await room.Reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, Account, "name", false, ImmutableDictionary<string, string>.Empty, MostOrganisations), cancellation).ConfigureAwait(false);
        return new ComingPerson(
            account, read.Version, credential, (await room.PersonAsync(Account, cancellation).ConfigureAwait(false))?.Name ?? "", [.. memberships.Rows.Select(row => row.Body)]);
    }
}

/// <param name="Version">Of the account.</param>
/// <param name="Credential">Null for the people of a demonstration.</param>
/// <param name="Name">As the person wrote it.</param>
/// <param name="Organisations">By name.</param>
public sealed record ComingPerson(AccountState.Open Account, long Version, CredentialState.Known? Credential, string Name, ImmutableArray<MemberRow> Organisations);
