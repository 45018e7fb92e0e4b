using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Naming;
using GrantsPlatform.Reading.Oversight;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Words;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>Everything that is kept of whoever asks, as a person: what belongs to their organisations is not theirs alone, and is read with the files.</summary>
public sealed record MyData : OwnQuery<PersonalData>
{
    private protected override async ValueTask<PersonalData?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation) =>
        await PersonalData.ReadAsync(room, account.Id, cancellation).ConfigureAwait(false);
}

/// <summary>The same, for whoever answers the letter of a person who asks for it.</summary>
public sealed record DataOfAccount(string Account) : AdministratorQuery<PersonalData>
{
    private protected override ValueTask<PersonalData?> AnswerAsync(Room room, CancellationToken cancellation) => PersonalData.ReadAsync(room, Account, cancellation);
}

/// <param name="Person">Null once it was erased.</param>
/// <param name="Roles">In words.</param>
/// <param name="Acts">Latest first.</param>
/// <param name="More">There are older acts than those.</param>
/// <param name="Mails">That the platform wrote to them, latest first.</param>
public sealed record PersonalData(
    string Account, DateTimeOffset OpenedAt, Person? Person, ImmutableArray<string> Roles, ImmutableArray<MemberRow> Memberships, ImmutableArray<Topic> Muted, ImmutableArray<LiveSession> Sessions,
    ImmutableArray<TrailLine> Acts, bool More, ImmutableArray<PersonalMail> Mails)
{
    private const int MostMemberships = 500;
    private const int MostActs = 2000;
    /// <summary>Null where there is no such account.</summary>
    internal static async ValueTask<PersonalData?> ReadAsync(Room room, string account, CancellationToken cancellation)
    {
        var state = await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(account), cancellation).ConfigureAwait(false);
        if (state is AccountState.Absent) return null;
        var (names, open) = (new Names(room.Reads, null), state as AccountState.Open);
        var roles = await names.WriteAsync(() => (open?.Grants ?? []).Select(grant => CodeWords.Of(grant, names)).ToImmutableArray(), cancellation).ConfigureAwait(false);
        var memberships = await room.Reads.QueryAsync<MemberRow>(
            new ViewQuery(OrganisationsView.Memberships, account, "name", false, ImmutableDictionary<string, string>.Empty, MostMemberships), cancellation).ConfigureAwait(false);
        var credential = await room.Reads.ReadAsync<CredentialState>(CredentialState.IdOf(account), cancellation).ConfigureAwait(false) as CredentialState.Known;
        var (acts, more) = await ActsAsync(room, account, cancellation).ConfigureAwait(false);
        return new PersonalData(
            account, open?.OpenedAt ?? ((AccountState.Closed)state).OpenedAt, await room.PersonAsync(account, cancellation).ConfigureAwait(false), roles, [.. memberships.Rows.Select(row => row.Body)],
            open?.Muted ?? [], credential?.Sessions ?? [], acts, more, await MailsAsync(room, account, cancellation).ConfigureAwait(false));
    }

    private static async ValueTask<ImmutableArray<PersonalMail>> MailsAsync(Room room, string account, CancellationToken cancellation)
    {
        var mails = ImmutableArray.CreateBuilder<PersonalMail>();
        await foreach (var row in room.Reads.EveryRowAsync<MailRow>(MailsView.OfPerson, account, "at", cancellation, descending: true).ConfigureAwait(false))
            mails.Add(new PersonalMail(row.Body, (await room.Reads.ContentsAsync(MailState.IdOf(row.Body.Id), cancellation).ConfigureAwait(false)).Json<MailWords>(MailWords.Record)));
        return mails.ToImmutable();
    }

    private static async ValueTask<(ImmutableArray<TrailLine> Acts, bool More)> ActsAsync(Room room, string account, CancellationToken cancellation)
    {
        var (telling, acts) = (new TrailTelling(room), ImmutableArray.CreateBuilder<TrailLine>());
        string? after = null;
        do
        {
            var page = await room.Reads.TrailAsync(new TrailQuery(TrailQuery.MostAtOnce, after) { Actor = Actor.Person(account) }, cancellation).ConfigureAwait(false);
            foreach (var one in page.Events) acts.Add(await telling.TellAsync(one, cancellation).ConfigureAwait(false));
            after = page.Next;
        }
        while (after is not null && acts.Count < MostActs);
        return (acts.ToImmutable(), after is not null);
    }
}

/// <param name="Words">Null once they were erased.</param>
public sealed record PersonalMail(MailRow Row, MailWords? Words);
