using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>Finds, or opens, the account of whom a provider vouches for, and gives the roles that its claims stand for.</summary>
public sealed class Welcome(People people, KeyedHashes hashes, Registration registration, SigningIn signingIn, Providers providers, Desk desk)
{
    public async Task<SignInOutcome> EnterAsync(ClaimedIdentity identity, string commandId, CancellationToken cancellation)
    {
        var hash = hashes.OfIdentity(identity.Issuer, identity.Subject);
        var account = await people.FindByIdentityAsync(hash, cancellation).ConfigureAwait(false);
        if (account is null || await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is not { } linked || !linked.Identities.Contains(hash))
        {
            // An address that the provider does not vouch for could be anybody's.
            if (identity is not { MailIsVerified: true, Mail: { } mail }) return new SignInOutcome.Refused(new MailNotVouchedFor());
            account = await people.FindByMailAsync(mail, cancellation).ConfigureAwait(false);
            if (account is null)
            {
                var (opened, wrong) = await registration.OpenAsync(identity.Name.Length == 0 ? mail : identity.Name, mail, commandId, cancellation).ConfigureAwait(false);
                if (opened is null) return new SignInOutcome.Refused(wrong ?? new MailNotVouchedFor());
                account = opened;
            }
            // Whoever gave their account this address without confirming it is not shown to be the one whom the provider knows.
            else if (await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is { MailConfirmed: false }) return new SignInOutcome.Refused(new MailNotConfirmedYet());
            if (await LinkAsync(account, hash, mailIsConfirmed: true, commandId, cancellation).ConfigureAwait(false) is { } refusal) return new SignInOutcome.Refused(refusal);
        }
        if (await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is not { MayEnter: true }) return new SignInOutcome.Unconfirmed(account);
        await GiveRolesAsync(account, identity, commandId, cancellation).ConfigureAwait(false);
        var known = (await people.CredentialAsync(account, cancellation).ConfigureAwait(false))!;
        return signingIn.Enter(account, known, knownBrowser: true);
    }

    /// <summary>A person who is signed in adds a way in.</summary>
    public Task<Refusal?> LinkAsync(string account, ClaimedIdentity identity, string commandId, CancellationToken cancellation) =>
        LinkAsync(account, hashes.OfIdentity(identity.Issuer, identity.Subject), mailIsConfirmed: false, commandId, cancellation);

    private async Task<Refusal?> LinkAsync(string account, string hash, bool mailIsConfirmed, string commandId, CancellationToken cancellation)
    {
        var stream = CredentialState.IdOf(account);
        return await desk.SendAtTheDoorAsync(KeyState.IdOf("identity", hash), new ClaimKey(stream), $"{commandId}-identity", cancellation).ConfigureAwait(false)
            ?? await desk.SendAtTheDoorAsync(stream, new LinkIdentity(hash, mailIsConfirmed), $"{commandId}-link", cancellation).ConfigureAwait(false);
    }

    /// <summary>Only roles that the configuration speaks of: what an administrator has given besides stays.</summary>
    private async Task GiveRolesAsync(string account, ClaimedIdentity identity, string commandId, CancellationToken cancellation)
    {
        if (providers.Find(identity.Provider) is not { Roles: { Count: > 0 } roles } provider || await people.AccountAsync(account, cancellation).ConfigureAwait(false) is not { } open) return;
        var claimed = roles.Where(role => identity.Roles.Contains(role.Value)).Select(GrantOf).ToHashSet();
        foreach (var (grant, number) in roles.Select(GrantOf).Distinct().Select((grant, number) => (grant, number)))
        {
            if (claimed.Contains(grant) == open.Grants.Contains(grant)) continue;
            AccountCommand command = claimed.Contains(grant) ? new GrantRole(grant.Role, grant.Programme, grant.Departement) : new RevokeRole(grant.Role, grant.Programme, grant.Departement);
            await desk.SendForTheHostAsync(
                AccountState.IdOf(account), command, $"{commandId}-role-{number}", $"Rôles transmis par {provider.Label} à la connexion.", cancellation).ConfigureAwait(false);
        }
    }

    private static Grant GrantOf(ClaimedRole role) => new(role.Role, role.Programme, role.Departement);
}

public sealed record MailNotVouchedFor() : Refusal(RefusalKind.WrongState, "sign-in.mail-not-vouched-for",
    "Ce service d’identité ne confirme pas votre adresse électronique\u202F: votre compte ne peut pas être retrouvé par elle.",
    "Connectez-vous avec votre mot de passe, puis reliez cette identité depuis la page «\u00A0Mon compte\u00A0».");
