using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>Failures in a row lock the account for a while, each time for longer.</summary>
internal static class SignIns
{
    public const int FailuresUntilLock = 5;
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    /// <summary>While locked nothing is written: an attacker cannot grow the chain.</summary>
    public static Decision Fail(Known known, Context context)
    {
        if (known.IsLockedAt(context.At) || known.LastFailure == context.CommandId) return Decision.Nothing;
        return known.Failures + 1 < FailuresUntilLock
            ? new SignInFailed(known.Failures + 1, context.CommandId)
            : new SignInLocked(context.At + LockAfter(known.Locks), context.CommandId);
    }

    public static Decision Succeed(Known known, Context context) =>
        Locked(known, context) is { } locked ? locked
        : known is { Failures: 0, Locks: 0 } ? Decision.Nothing
        : new FailuresCleared(context.At);

    public static Refusal? Locked(Known known, Context context) => known.IsLockedAt(context.At) ? new SignInIsLocked(known.LockedUntil!.Value) : null;

    private static TimeSpan LockAfter(int locks)
    {
        var length = FirstLock * Math.Pow(2, Math.Min(locks, 16));
        return length < LongestLock ? length : LongestLock;
    }
}
