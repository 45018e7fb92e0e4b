using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>An account that somebody is about to enter.</summary>
public sealed record AccountToEnter(string Account) : DoorQuery<AccountState.Open>
{
    private protected override async ValueTask<AccountState.Open?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<AccountState>(AccountState.IdOf(Account), cancellation).ConfigureAwait(false) as AccountState.Open;
}

/// <summary>How its person shows who they are; nothing for whoever has no way in, such as the people of a demonstration.</summary>
public sealed record CredentialToCheck(string Account) : DoorQuery<CredentialState.Known>
{
    private protected override async ValueTask<CredentialState.Known?> AnswerAsync(Room room, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<CredentialState>(CredentialState.IdOf(Account), cancellation).ConfigureAwait(false) as CredentialState.Known;
}

public sealed record PasswordToCheck(string Account) : DoorQuery<PasswordRecord>
{
    private protected override async ValueTask<PasswordRecord?> AnswerAsync(Room room, CancellationToken cancellation) =>
        (await room.Reads.ContentsAsync(CredentialState.IdOf(Account), cancellation).ConfigureAwait(false)).Json<PasswordRecord>(PasswordRecord.Record);
}

/// <summary>Who it is, whose mailed link was found to be good.</summary>
public sealed record PersonOfLink(string Account) : DoorQuery<Person>
{
    private protected override ValueTask<Person?> AnswerAsync(Room room, CancellationToken cancellation) => room.PersonAsync(Account, cancellation);
}
