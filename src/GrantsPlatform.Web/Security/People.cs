using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;

namespace GrantsPlatform.Web.Security;

/// <summary>Finds people by what they say of themselves, as long as they are not known.</summary>
public sealed class People(Queries queries, KeyedHashes hashes)
{
    /// <summary>The account that holds this address; null when there is none.</summary>
    public async ValueTask<string?> FindByMailAsync(string? mail, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(mail) || mail.Length > 254) return null;
        foreach (var key in hashes.WhereMailMayBe(mail))
            // Whoever has claimed an address and does not bear it yet has not shown that they may.
            if (await queries.AskAsync(new BearerOfKey("mail", key), Viewer.Door, cancellation).ConfigureAwait(false) is { } account && account.MailKey == key) return account.Id;
        return null;
    }

    public async ValueTask<string?> FindByIdentityAsync(string identityHash, CancellationToken cancellation) =>
        (await queries.AskAsync(new BearerOfKey("identity", identityHash), Viewer.Door, cancellation).ConfigureAwait(false))?.Id;

    public ValueTask<AccountState.Open?> AccountAsync(string account, CancellationToken cancellation) => queries.AskAsync(new AccountToEnter(account), Viewer.Door, cancellation);

    /// <summary>Null for whoever has no way in, such as the people of a demonstration.</summary>
    public ValueTask<CredentialState.Known?> CredentialAsync(string account, CancellationToken cancellation) => queries.AskAsync(new CredentialToCheck(account), Viewer.Door, cancellation);

    /// <summary>The page that the person was going to when they opened the account, as long as the address is not confirmed.</summary>
    public async ValueTask<string?> CameForAsync(string account, CancellationToken cancellation) =>
        (await queries.AskAsync(new WhatOneCameFor(account), Viewer.Door, cancellation).ConfigureAwait(false))?.Words;

    public ValueTask<Person?> PersonAsync(string account, CancellationToken cancellation) => queries.AskAsync(new PersonOfLink(account), Viewer.Door, cancellation);

    public async ValueTask<string?> PasswordHashAsync(string account, CancellationToken cancellation) =>
        (await queries.AskAsync(new PasswordToCheck(account), Viewer.Door, cancellation).ConfigureAwait(false))?.Hash;
}
