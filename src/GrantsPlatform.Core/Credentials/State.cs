using System.Collections.Immutable;
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

        /// <summary>Of the mail that confirms the address, and of the one that resets the password.</summary>
        public SentLink? Confirmation { get; init; }

        public SentLink? Reset { get; init; }

        /// <summary>The serial number of the last link sent for whichever purpose.</summary>
        public int LastSerial { get; init; }

        /// <summary>When confirmations and resets were asked for, as far as a limit still counts them.</summary>
        public ImmutableArray<DateTimeOffset> ConfirmationsAsked { get; init; } = [];

        public ImmutableArray<DateTimeOffset> ResetsAsked { get; init; } = [];

        public DateTimeOffset? LastRegistrationAttempt { get; init; }

        public int Failures { get; init; }

        /// <summary>Locks since the last sign-in: each lasts twice as long as the one before.</summary>
        public int Locks { get; init; }

        public DateTimeOffset? LockedUntil { get; init; }

        public string? LastFailure { get; init; }

        public Authenticator Totp { get; init; } = new Authenticator.None();

        public KnownRecoveryCodes? RecoveryCodes { get; init; }

        /// <summary>Sessions that bear an earlier stamp have ended.</summary>
        public int Stamp { get; init; }

        public ImmutableArray<string> Identities { get; init; } = [];

        public bool IsLockedAt(DateTimeOffset at) => LockedUntil is { } until && at < until;

        /// <summary>False until an address was confirmed for the first time: nobody signs in before.</summary>
        public bool MayEnter { get; init; }
    }

    /// <summary>The account is closed, or is about to be.</summary>
    public sealed record Ended(string AccountId) : CredentialState
    {
        public override Scope Scope => Scope.Platform with { Account = AccountId };
    }
}

/// <summary>The one link that counts. <paramref name="Attempt"/> is the id of the command that asked for it.</summary>
public sealed record SentLink(int Serial, DateTimeOffset ExpiresAt, string Attempt)
{
    internal bool Opens(int serial, DateTimeOffset at) => serial == Serial && at < ExpiresAt;
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
