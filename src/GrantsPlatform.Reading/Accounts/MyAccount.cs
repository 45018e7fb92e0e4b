using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Accounts;

/// <summary>A person's own account: who they are, how they come in.</summary>
public sealed record MyAccount : OwnQuery<OwnAccount>
{
    private protected override async ValueTask<OwnAccount?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation)
    {
        var contents = await room.Reads.ContentsAsync(AccountState.IdOf(account.Id), cancellation).ConfigureAwait(false);
        var known = await room.Reads.ReadAsync<CredentialState>(CredentialState.IdOf(account.Id), cancellation).ConfigureAwait(false) as CredentialState.Known;
        return new OwnAccount(
            contents.Json<Person>(Person.Record), known, account.MailChange is null ? null : contents.Json<NewMail>(NewMail.Record),
            known?.Totp is Authenticator.Enrolling
                ? (await room.Reads.ContentsAsync(CredentialState.IdOf(account.Id), cancellation).ConfigureAwait(false)).Json<TotpRecord>(TotpRecord.Record)?.Secret
                : null);
    }
}

/// <param name="Person">Null when it was erased.</param>
/// <param name="Credential">Null for the people of a demonstration, who have no way in of their own.</param>
/// <param name="Wanted">The address that the person wants to have, and has yet to confirm.</param>
/// <param name="Secret">Of an authenticator that is being enrolled; of no other.</param>
public sealed record OwnAccount(Person? Person, CredentialState.Known? Credential, NewMail? Wanted, string? Secret);
