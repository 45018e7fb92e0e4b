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

    public sealed record Entered(string Account, bool KnownBrowser) : SignInOutcome;
}

/// <summary>
/// The steps of a sign-in: who, the password, the code. One at a time for each account. The ids of its commands are the platform's own: a
/// browser that chose them could have its failures taken for one, repeated, or a code that has served for the answer of before.
/// </summary>
public sealed class SigningIn(People people, PasswordHashing hashing, Turns turns, Strangers strangers, Seals seals, KnownBrowsers browsers, Desk desk, TimeProvider clock)
{
    private const string HalfPurpose = "SignIn.Half";
    private static readonly TimeSpan HalfLife = TimeSpan.FromMinutes(10);

    private sealed record HalfWay(string Account, int Stamp, bool KnownBrowser);

    public async Task<SignInOutcome> TryPasswordAsync(HttpContext context, string? mail, string? password, CancellationToken cancellation)
    {
        var wait = Task.Delay(SameTime.Least, cancellation);
        var outcome = await LookAsync(context, mail, password, cancellation).ConfigureAwait(false);
        // A failure that is written down takes longer than one that is not.
        if (outcome is SignInOutcome.Wrong or SignInOutcome.Refused) await wait.ConfigureAwait(false);
        return outcome;
    }

    private async Task<SignInOutcome> LookAsync(HttpContext context, string? mail, string? password, CancellationToken cancellation)
    {
        var account = await people.FindByMailAsync(mail, cancellation).ConfigureAwait(false);
        return await turns.TakeAsync(account ?? MailAddress.Canonical(mail ?? ""), async () =>
        {
            var known = account is null ? null : await people.CredentialAsync(account, cancellation).ConfigureAwait(false);
            // The decoy is checked too, so that an unknown address, a locked account and a wrong password take as long.
            var right = await IsRightAsync(account, known, password, cancellation).ConfigureAwait(false);
            if (known is null || account is null) return strangers.Fail(mail ?? "");
            // Said whether the password is right or not: a lock that tells them apart would be none.
            var knownBrowser = CountsAsKnown(known, browsers.Knows(context, account, known.Stamp));
            if (LockOf(known, knownBrowser) is { } locked) return new SignInOutcome.Refused(locked);
            if (!right) return await FailAsync(account, knownBrowser, cancellation).ConfigureAwait(false) is { } now ? new SignInOutcome.Refused(now) : new SignInOutcome.Wrong();
            if (!known.MayEnter) return new SignInOutcome.Unconfirmed(account);
            return Enter(account, known, knownBrowser);
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The person of this account has shown who they are by one factor. <paramref name="knownBrowser"/>, or by another provider: not as a stranger, who guesses.
    /// </summary>
    public SignInOutcome Enter(string account, CredentialState.Known known, bool knownBrowser) =>
        known.Totp is Authenticator.Active
            ? new SignInOutcome.NeedsCode(seals.Close(HalfPurpose, new HalfWay(account, known.Stamp, knownBrowser), HalfLife))
            : new SignInOutcome.Entered(account, knownBrowser);

    /// <summary>Six digits of the authenticator, or a recovery code. Null when the half of the way is too long ago, or the account has changed since.</summary>
    public async Task<SignInOutcome?> TryCodeAsync(string? half, string? code, CancellationToken cancellation)
    {
        if (seals.Open<HalfWay>(HalfPurpose, half) is not { } way) return null;
        return await turns.TakeAsync<SignInOutcome?>(way.Account, async () =>
        {
            if (await people.CredentialAsync(way.Account, cancellation).ConfigureAwait(false) is not { } known || known.Stamp != way.Stamp) return null;
            var knownBrowser = CountsAsKnown(known, way.KnownBrowser);
            var bare = string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit));
            CredentialCommand use = bare.Length == Totp.Digits && bare.All(char.IsAsciiDigit) ? new UseTotp(bare, knownBrowser) : new UseRecoveryCode(RecoveryCode.HashOf(way.Account, bare), knownBrowser);
            return await desk.SendAtTheDoorAsync(CredentialState.IdOf(way.Account), use, Desk.NewId(), cancellation).ConfigureAwait(false) switch
            {
                null => new SignInOutcome.Entered(way.Account, knownBrowser),
                // What was tried and is not the code may have been the last try.
                TotpCodeWrong or RecoveryCodeWrong when await FailAsync(way.Account, knownBrowser, cancellation).ConfigureAwait(false) is { } locked => new SignInOutcome.Refused(locked),
                var refusal => new SignInOutcome.Refused(refusal),
            };
        }, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether a person who is signed in knows the password of their account, before they change what protects it. Null: yes.</summary>
    public async Task<Refusal?> ProveAsync(string account, string? password, CancellationToken cancellation) =>
        await turns.TakeAsync<Refusal?>(account, async () =>
        {
            var known = await people.CredentialAsync(account, cancellation).ConfigureAwait(false);
            if (known is null or { HasPassword: false }) return null;
            // Strangers who guess do not keep from it who is signed in.
            if (LockOf(known, knownBrowser: true) is { } locked) return locked;
            if (await IsRightAsync(account, known, password, cancellation).ConfigureAwait(false)) return null;
            await FailAsync(account, knownBrowser: true, cancellation).ConfigureAwait(false);
            return new PasswordWrong();
        }, cancellation).ConfigureAwait(false);

    private async Task<bool> IsRightAsync(string? account, CredentialState.Known? known, string? password, CancellationToken cancellation)
    {
        var hash = account is null || known is null ? null : await people.PasswordHashAsync(account, cancellation).ConfigureAwait(false);
        return hashing.IsRight(hash, password ?? "");
    }

    /// <summary>Null, or that this was the last try for now.</summary>
    private async Task<SignInIsLocked?> FailAsync(string account, bool knownBrowser, CancellationToken cancellation)
    {
        await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new NoteFailedSignIn(knownBrowser), Desk.NewId(), cancellation).ConfigureAwait(false);
        return await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is { } now ? LockOf(now, knownBrowser) : null;
    }

    /// <summary>Where somebody has guessed on a known browser until it was locked, it still has the tries of a stranger.</summary>
    private bool CountsAsKnown(CredentialState.Known known, bool knownBrowser) => knownBrowser && LockOf(known, knownBrowser: true) is null;

    private SignInIsLocked? LockOf(CredentialState.Known known, bool knownBrowser) =>
        known.TriesOf(knownBrowser) is { LockedUntil: { } until } tries && tries.IsLockedAt(clock.GetUtcNow()) ? new SignInIsLocked(until) : null;
}

public sealed record PasswordWrong() : Refusal(RefusalKind.Invalid, "sign-in.password-wrong",
    "Ce n’est pas votre mot de passe actuel.", "Saisissez le mot de passe avec lequel vous vous connectez.");
