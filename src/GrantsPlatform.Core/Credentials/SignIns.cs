using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>Failures in a row lock the way in for a while, each time for longer: that of strangers, or that of known browsers.</summary>
internal static class SignIns
{
    public const int FailuresUntilLock = 5;
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    /// <summary>While locked nothing is written: an attacker cannot grow the chain.</summary>
    public static Response Fail(Known known, bool knownBrowser, Context context)
    {
        var tries = known.TriesOf(knownBrowser);
        if (tries.IsLockedAt(context.At) || tries.LastFailure == context.CommandId) return Response.Nothing;
        return tries.Failures + 1 < FailuresUntilLock
            ? new SignInFailed(tries.Failures + 1, context.CommandId, knownBrowser)
            : new SignInLocked(context.At + LockAfter(tries.Locks), context.CommandId, knownBrowser);
    }

    public static Refusal? Locked(Known known, bool knownBrowser, Context context) =>
        known.TriesOf(knownBrowser) is { LockedUntil: { } until } tries && tries.IsLockedAt(context.At) ? new SignInIsLocked(until) : null;

    private static TimeSpan LockAfter(int locks)
    {
        var length = FirstLock * Math.Pow(2, Math.Min(locks, 16));
        return length < LongestLock ? length : LongestLock;
    }
}
