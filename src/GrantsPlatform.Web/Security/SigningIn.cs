using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Security;

/// <summary>What became of an attempt to sign in.</summary>
public abstract record SignInOutcome
{
    /// <summary>Wrong mail or wrong password: nobody is told which.</summary>
    public sealed record Wrong : SignInOutcome;

    /// <summary>The password is right, or the code would be asked of whoever knows it: what stands in the way may be said.</summary>
    public sealed record Refused(Refusal Refusal) : SignInOutcome;

    /// <summary>Who it is has been shown, and nobody has confirmed the address.</summary>
    public sealed record Unconfirmed(string Account) : SignInOutcome;

    /// <summary>A code is asked for next; <paramref name="Half"/> is the sealed half of the way.</summary>
    public sealed record NeedsCode(string Half) : SignInOutcome;

    public sealed record Entered(string Account, int Stamp) : SignInOutcome;
}

/// <summary>
/// The steps of a sign-in: who, the password, the code. One at a time for each account. The ids of its commands are the platform's own: a
/// browser that chose them could have its failures taken for one, repeated.
/// </summary>
public sealed class SigningIn(People people, PasswordHashing hashing, Turns turns, Strangers strangers, Seals seals, KeyedHashes hashes, Desk desk, TimeProvider clock)
{
    private const string HalfPurpose = "SignIn.Half";
    private static readonly TimeSpan HalfLife = TimeSpan.FromMinutes(10);

    private sealed record Half(string Account, int Stamp);

    public async Task<SignInOutcome> TryPasswordAsync(string? mail, string? password, CancellationToken cancellation)
    {
        var wait = Task.Delay(SameTime.Least, cancellation);
        var outcome = await LookAsync(mail, password, cancellation).ConfigureAwait(false);
        // A failure that is written down takes longer than one that is not.
        if (outcome is SignInOutcome.Wrong or SignInOutcome.Refused) await wait.ConfigureAwait(false);
        return outcome;
    }

    private async Task<SignInOutcome> LookAsync(string? mail, string? password, CancellationToken cancellation)
    {
        var account = await people.FindByMailAsync(mail, cancellation).ConfigureAwait(false);
        return await turns.TakeAsync(account ?? mail ?? "", async () =>
        {
            var known = account is null ? null : await people.CredentialAsync(account, cancellation).ConfigureAwait(false);
            // The decoy is checked too, so that an unknown address, a locked account and a wrong password take as long.
            var right = await IsRightAsync(account, known, password, cancellation).ConfigureAwait(false);
            if (known is null || account is null) return strangers.Fail(mail ?? "");
            // Said whether the password is right or not: a lock that tells them apart would be none.
            if (known.IsLockedAt(clock.GetUtcNow())) return new SignInOutcome.Refused(new SignInIsLocked(known.LockedUntil!.Value));
            if (!right) return await FailAsync(account, cancellation).ConfigureAwait(false);
            if (!known.MayEnter) return new SignInOutcome.Unconfirmed(account);
            return await EnterAsync(account, known, cancellation).ConfigureAwait(false);
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>The person of this account has shown who they are by one factor.</summary>
    public async Task<SignInOutcome> EnterAsync(string account, CredentialState.Known known, CancellationToken cancellation)
    {
        if (known.Totp is Authenticator.Active) return new SignInOutcome.NeedsCode(seals.Close(HalfPurpose, new Half(account, known.Stamp), HalfLife));
        return await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new NoteSignIn(), Desk.NewId(), cancellation).ConfigureAwait(false) is { } refusal
            ? new SignInOutcome.Refused(refusal)
            : new SignInOutcome.Entered(account, known.Stamp);
    }

    /// <summary>Six digits of the authenticator, or a recovery code. Null when the half of the way is too long ago, or the account has changed since.</summary>
    public async Task<SignInOutcome?> TryCodeAsync(string? half, string? code, string commandId, CancellationToken cancellation)
    {
        if (seals.Open<Half>(HalfPurpose, half) is not { } way) return null;
        return await turns.TakeAsync<SignInOutcome?>(way.Account, async () =>
        {
            if (await people.CredentialAsync(way.Account, cancellation).ConfigureAwait(false) is not { } known || known.Stamp != way.Stamp) return null;
            var stream = CredentialState.IdOf(way.Account);
            var bare = string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit));
            CredentialCommand use = bare.Length == Totp.Digits && bare.All(char.IsAsciiDigit) ? new UseTotp(bare) : new UseRecoveryCode(RecoveryCode.HashOf(way.Account, bare));
            var refusal = await desk.SendAtTheDoorAsync(stream, use, hashes.IdOf("code", $"{commandId}\n{half}\n{bare}"), cancellation).ConfigureAwait(false);
            if (refusal is TotpCodeWrong or RecoveryCodeWrong)
            {
                await desk.SendAtTheDoorAsync(stream, new NoteFailedSignIn(), Desk.NewId(), cancellation).ConfigureAwait(false);
                // What was tried and is not the code may have been the last try.
                return await people.CredentialAsync(way.Account, cancellation).ConfigureAwait(false) is { LockedUntil: { } until } now && now.IsLockedAt(clock.GetUtcNow())
                    ? new SignInOutcome.Refused(new SignInIsLocked(until))
                    : new SignInOutcome.Refused(refusal);
            }
            if (refusal is not null) return new SignInOutcome.Refused(refusal);
            return await desk.SendAtTheDoorAsync(stream, new NoteSignIn(), Desk.NewId(), cancellation).ConfigureAwait(false) is { } locked
                ? new SignInOutcome.Refused(locked)
                : new SignInOutcome.Entered(way.Account, known.Stamp);
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether a person who is signed in knows the password of their account, before they change what protects it. Null: yes.</summary>
    public async Task<Refusal?> ProveAsync(string account, string? password, CancellationToken cancellation) =>
        await turns.TakeAsync<Refusal?>(account, async () =>
        {
            var known = await people.CredentialAsync(account, cancellation).ConfigureAwait(false);
            if (known is null or { HasPassword: false }) return null;
            if (known.IsLockedAt(clock.GetUtcNow())) return new SignInIsLocked(known.LockedUntil!.Value);
            if (await IsRightAsync(account, known, password, cancellation).ConfigureAwait(false)) return null;
            await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new NoteFailedSignIn(), Desk.NewId(), cancellation).ConfigureAwait(false);
            return new PasswordWrong();
        }, cancellation).ConfigureAwait(false);

    private async Task<bool> IsRightAsync(string? account, CredentialState.Known? known, string? password, CancellationToken cancellation)
    {
        var hash = account is null || known is null ? null : (await people.SecretsAsync(account, cancellation).ConfigureAwait(false)).Json<PasswordRecord>(PasswordRecord.Record)?.Hash;
        return hashing.IsRight(hash, password ?? "");
    }

    private async Task<SignInOutcome> FailAsync(string account, CancellationToken cancellation)
    {
        await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new NoteFailedSignIn(), Desk.NewId(), cancellation).ConfigureAwait(false);
        return await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is { LockedUntil: { } until } now && now.IsLockedAt(clock.GetUtcNow())
            ? new SignInOutcome.Refused(new SignInIsLocked(until))
            : new SignInOutcome.Wrong();
    }
}

public sealed record PasswordWrong() : Refusal(RefusalKind.Invalid, "sign-in.password-wrong",
    "Ce n’est pas votre mot de passe actuel.", "Saisissez le mot de passe avec lequel vous vous connectez.");
