using System.Collections.Concurrent;
using GrantsPlatform.Core.Credentials;

namespace GrantsPlatform.Web.Security;

/// <summary>
/// Addresses without an account are locked like the others, in memory only: otherwise the words about a lock would tell which addresses have one.
/// </summary>
public sealed class Strangers(KeyedHashes hashes, TimeProvider clock)
{
    private const int FailuresUntilLock = 5;
    private const int Most = 20_000;
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, Tries> _tries = new();

    private sealed record Tries(int Failures, int Locks, DateTimeOffset Until);

    /// <summary>One more failure; what is to be said of it.</summary>
    public SignInOutcome Fail(string mail)
    {
        // Forgetting everybody at once costs an attacker more than it gives.
        if (_tries.Count > Most) _tries.Clear();
        var now = clock.GetUtcNow();
        var after = _tries.AddOrUpdate(hashes.OfMail(mail), new Tries(1, 0, default), (_, tries) => Next(tries, now));
        return now < after.Until ? new SignInOutcome.Refused(new SignInIsLocked(after.Until)) : new SignInOutcome.Wrong();
    }

    private static Tries Next(Tries tries, DateTimeOffset now)
    {
        if (now < tries.Until) return tries;
        if (tries.Failures + 1 < FailuresUntilLock) return tries with { Failures = tries.Failures + 1 };
        var length = FirstLock * Math.Pow(2, Math.Min(tries.Locks, 16));
        return new Tries(0, tries.Locks + 1, now + (length < LongestLock ? length : LongestLock));
    }
}
