using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Web.Security;

/// <summary>Finds people by what they say of themselves.</summary>
public sealed class People(IReads reads, KeyedHashes hashes)
{
    /// <summary>The account that holds this address; null when there is none.</summary>
    public async ValueTask<string?> FindByMailAsync(string? mail, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(mail) || mail.Length > 254) return null;
        foreach (var key in hashes.WhereMailMayBe(mail))
            // Whoever has claimed an address and does not bear it yet has not shown that they may.
            if (await OwnerAsync(KeyState.IdOf("mail", key), cancellation).ConfigureAwait(false) is { } account && account.MailKey == key) return account.Id;
        return null;
    }

    public async ValueTask<string?> FindByIdentityAsync(string identityHash, CancellationToken cancellation) =>
        (await OwnerAsync(KeyState.IdOf("identity", identityHash), cancellation).ConfigureAwait(false))?.Id;

    public async ValueTask<AccountState.Open?> AccountAsync(string account, CancellationToken cancellation) =>
        await reads.ReadAsync<AccountState>(AccountState.IdOf(account), cancellation).ConfigureAwait(false) as AccountState.Open;

    /// <summary>Null for whoever has no way in, such as the people of a demonstration.</summary>
    public async ValueTask<CredentialState.Known?> CredentialAsync(string account, CancellationToken cancellation) =>
        await reads.ReadAsync<CredentialState>(CredentialState.IdOf(account), cancellation).ConfigureAwait(false) as CredentialState.Known;

    public async ValueTask<Person?> PersonAsync(string account, CancellationToken cancellation) =>
        (await reads.ContentsAsync(AccountState.IdOf(account), cancellation).ConfigureAwait(false)).Json<Person>(Person.Record);

    public async ValueTask<Contents> SecretsAsync(string account, CancellationToken cancellation) =>
        await reads.ContentsAsync(CredentialState.IdOf(account), cancellation).ConfigureAwait(false);

    private async ValueTask<AccountState.Open?> OwnerAsync(StreamId key, CancellationToken cancellation)
    {
        StreamId? owner = await reads.ReadAsync<KeyState>(key, cancellation).ConfigureAwait(false) switch
        {
            KeyState.Held held => held.Owner,
            KeyState.Claimed claimed => claimed.Owner,
            _ => null,
        };
        return owner is { Kind: AccountState.Kind or CredentialState.Kind } found ? await AccountAsync(found.Key, cancellation).ConfigureAwait(false) : null;
    }
}
