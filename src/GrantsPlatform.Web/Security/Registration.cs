using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Security;

/// <summary>Opens accounts. Whether an address has one already is told to its holder only, by mail.</summary>
public sealed class Registration(People people, KeyedHashes hashes, PasswordHashing hashing, Desk desk)
{
    /// <summary>What comes out is the same, and takes as long, for an address that is known and for one that is not.</summary>
    public Task<Refusal?> RegisterAsync(string name, string mail, string password, string? cameFor, string commandId, CancellationToken cancellation) =>
        SameTime.ForAsync(async () =>
        {
            var hash = hashing.HashOf(password);
            if (await people.FindByMailAsync(mail, cancellation).ConfigureAwait(false) is { } known) return await NoteAsync(known, commandId, cancellation).ConfigureAwait(false);
            var (account, refusal) = await OpenAsync(name, mail, commandId, cancellation).ConfigureAwait(false);
            return account is null ? refusal
                : await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new SetUpPassword(hash, cameFor), $"{account}-password", cancellation).ConfigureAwait(false);
        });

    /// <summary>For whoever has followed a link that was mailed to the address. Without an account and without a refusal: the address has one already.</summary>
    public async Task<(string? Account, Refusal? Refusal)> RegisterProvenAsync(string name, string mail, string password, string commandId, CancellationToken cancellation)
    {
        if (await people.FindByMailAsync(mail, cancellation).ConfigureAwait(false) is not null) return (null, null);
        var (account, refusal) = await OpenAsync(name, mail, commandId, cancellation).ConfigureAwait(false);
        if (account is null) return (null, refusal);
        refusal = await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new SetUpPassword(hashing.HashOf(password), Proven: true), $"{account}-password", cancellation).ConfigureAwait(false);
        return (refusal is null ? account : null, refusal);
    }

    /// <summary>An account without a way in yet. Without an account and without a refusal: somebody else's registration came first, and they were told.</summary>
    public async Task<(string? Account, Refusal? Refusal)> OpenAsync(string name, string mail, string commandId, CancellationToken cancellation)
    {
        // The address is part of the id: a form's id sent again with another address begins another account, or none.
        commandId = hashes.IdOf("registration", $"{commandId}\n{hashes.OfMail(mail)}");
        var account = $"p-{commandId}";
        var (stream, key, address) = (AccountState.IdOf(account), hashes.OfMail(mail), MailAddress.Written(mail));
        var claimed = await desk.SendAtTheDoorAsync(KeyState.IdOf("mail", key), new ClaimKey(stream), $"{commandId}-key", cancellation).ConfigureAwait(false);
        if (claimed is KeyHeldByAnother)
            return (null, await people.FindByMailAsync(mail, cancellation).ConfigureAwait(false) is { } other ? await NoteAsync(other, commandId, cancellation).ConfigureAwait(false) : null);
        var refusal = claimed ?? await desk.SendAtTheDoorAsync(
            stream, new OpenAccount(name, address, key, Salt: hashes.Salt(commandId)), $"{commandId}-account", cancellation).ConfigureAwait(false);
        return refusal is null ? (account, null) : (null, refusal);
    }

    /// <summary>Whatever the account answers, the page says nothing of it.</summary>
    private async Task<Refusal?> NoteAsync(string account, string commandId, CancellationToken cancellation)
    {
        await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new NoteRegistrationAttempt(), $"{commandId}-attempt", cancellation).ConfigureAwait(false);
        return null;
    }
}

/// <summary>Answers that must not tell by their haste what was found.</summary>
internal static class SameTime
{
    public static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);

    public static async Task<T> ForAsync<T>(Func<Task<T>> act)
    {
        var wait = Task.Delay(Least);
        var result = await act().ConfigureAwait(false);
        await wait.ConfigureAwait(false);
        return result;
    }
}
