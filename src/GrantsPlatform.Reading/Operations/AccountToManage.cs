using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Operations;

/// <summary>Somebody's account, as whoever looks after accounts sees it: who, which roles, which organisations, how they come in.</summary>
public sealed record AccountToManage(string Account) : AdministratorQuery<ManagedAccount>
{
    private const int MostMemberships = 200;

    private protected override async ValueTask<ManagedAccount?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        var state = await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(Account), cancellation).ConfigureAwait(false);
        if (state is AccountState.Absent) return null;
        var names = new Names(room.Reads, null);
        var grants = (state as AccountState.Open)?.Grants ?? [];
        var roles = await names.WriteAsync(() => grants.Select(grant => new HeldRole(grant, CodeWords.Of(grant, names))).ToImmutableArray(), cancellation).ConfigureAwait(false);
        var memberships = await room.Reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, Account, "name", false, ImmutableDictionary<string, string>.Empty, MostMemberships), cancellation).ConfigureAwait(false);
        return new ManagedAccount(
            Account, state, await room.PersonAsync(Account, cancellation).ConfigureAwait(false),
            await room.Reads.ReadAsync<CredentialState>(CredentialState.IdOf(Account), cancellation).ConfigureAwait(false) as CredentialState.Known,
            roles, [.. memberships.Rows.Select(row => row.Body).Where(row => row.MergedInto is null)], await ProgrammesToGrant.OfAsync(room, cancellation).ConfigureAwait(false), room.Now);
    }
}

/// <param name="Person">Null once it was erased.</param>
/// <param name="Credential">Null for whoever has no way in yet, or no longer.</param>
/// <param name="Programmes">For which roles are given.</param>
public sealed record ManagedAccount(
    string Id, AccountState State, Person? Person, CredentialState.Known? Credential, ImmutableArray<HeldRole> Roles, ImmutableArray<MemberRow> Memberships, ImmutableArray<ProgrammeRow> Programmes,
    DateTimeOffset Now)
{
    public string Name => Person?.Name ?? (State is AccountState.Closed { ErasedAt: not null } ? $"Personne effacée ({Id})" : Id);

    public bool IsOpen => State is AccountState.Open;

    public int OpenSessions => Credential?.Sessions.Count(session => Now < session.EndsAt) ?? 0;
}

public sealed record HeldRole(Grant Grant, string Words);
