using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

/// <summary>How the person of one account proves who they are. Secrets are in erasable records; here are their hashes.</summary>
public abstract record CredentialState : IScoped
{
    public const string Kind = "credential";

    public static StreamId IdOf(string accountId) => StreamId.Named(Kind, accountId);

    public abstract Scope Scope { get; }

    public sealed record Absent : CredentialState
    {
        public override Scope Scope => Scope.Platform;
    }

    public sealed record Known(string AccountId) : CredentialState
    {
        public override Scope Scope => Scope.Platform with { Account = AccountId };

        /// <summary>Hash of the record; null while there is no password.</summary>
        public string? Password { get; init; }

        public bool HasPassword => Password is not null;

        public bool MailConfirmed { get; init; }

        /// <summary>The key of the address, where it has been changed since.</summary>
        public string? MailKey { get; init; }

        /// <summary>When the account is erased for want of a confirmed address; null once that cannot happen any more.</summary>
        public DateTimeOffset? LapsesAt { get; init; }

        /// <summary>When somebody came in last; null: nobody ever did.</summary>
        public DateTimeOffset? LastUse { get; init; }

        /// <summary>The day on which the account is erased because nobody uses it, once its person was warned.</summary>
        public DateOnly? ErasedFrom { get; init; }

        /// <summary>Of the mails of the last day that confirm the address, and of those that reset the password.</summary>
        public ImmutableArray<SentLink> Confirmations { get; init; } = [];

        public ImmutableArray<SentLink> Resets { get; init; } = [];

        /// <summary>The serial number of the last link sent for whichever purpose.</summary>
        public int LastSerial { get; init; }

        public DateTimeOffset? LastRegistrationAttempt { get; init; }

        /// <summary>From browsers that have never signed in to this account, and from those that have.</summary>
        public Tries OfStrangers { get; init; } = Tries.None;

        public Tries OfKnownBrowsers { get; init; } = Tries.None;

        public Authenticator Totp { get; init; } = new Authenticator.None();

        public KnownRecoveryCodes? RecoveryCodes { get; init; }

        /// <summary>Rises with every change of what protects the account: whatever bears an earlier one serves no more.</summary>
        public int Stamp { get; init; }

        /// <summary>Those that have not been ended, in the order of their beginnings; see <see cref="IsOpen"/>.</summary>
        public ImmutableArray<LiveSession> Sessions { get; init; } = [];

        public ImmutableArray<string> Identities { get; init; } = [];

        public Tries TriesOf(bool knownBrowser) => knownBrowser ? OfKnownBrowsers : OfStrangers;

        public bool Confirms(int serial, DateTimeOffset at) => Confirmations.Open(serial, at);

        public bool MayReset(int serial, DateTimeOffset at) => Resets.Open(serial, at);

        public bool IsOpen(string session, DateTimeOffset at) => Sessions.Any(one => one.Id == session && at < one.EndsAt);

        /// <summary>False until an address was confirmed for the first time: nobody signs in before.</summary>
        public bool MayEnter { get; init; }
    }

    /// <summary>The account is closed, or is about to be.</summary>
    public sealed record Ended(string AccountId) : CredentialState
    {
        public override Scope Scope => Scope.Platform with { Account = AccountId };
    }
}

public sealed record LiveSession(string Id, DateTimeOffset BegunAt, DateTimeOffset EndsAt);

/// <summary>Attempts that failed. <paramref name="Locks"/> since the last sign-in: each lasts twice as long as the one before.</summary>
public sealed record Tries(int Failures, int Locks, DateTimeOffset? LockedUntil, string? LastFailure)
{
    public static readonly Tries None = new(0, 0, null, null);

    public bool IsLockedAt(DateTimeOffset at) => LockedUntil is { } until && at < until;
}

/// <summary>The second factor. Once <see cref="Active"/>, a sign-in needs a code.</summary>
public abstract record Authenticator
{
    public sealed record None : Authenticator;

    public sealed record Enrolling(string RecordHash) : Authenticator;

    /// <summary><paramref name="LastStep"/> and those before serve no more.</summary>
    public sealed record Active(string RecordHash, long LastStep, string Attempt) : Authenticator;
}

/// <summary><paramref name="Used"/>: places in the record, from 0.</summary>
public sealed record KnownRecoveryCodes(string RecordHash, int Count, ImmutableSortedSet<int> Used, string? Attempt)
{
    public int Left => Count - Used.Count;
}
