using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <summary>A text before its last signature. Version 1 is the act itself, later ones are amendments.</summary>
public abstract record Pending(ProposedText Text)
{
    public int Version => Text.Version;
    public string Hash => Text.Hash;

    /// <summary>What partners have signed on the platform, by organisation.</summary>
    public ImmutableSortedDictionary<string, PartnerSigned> Partners { get; init; } = ImmutableSortedDictionary.Create<string, PartnerSigned>(StringComparer.Ordinal);

    /// <summary>Not by all of the grantee and its partners who are to sign.</summary>
    public sealed record Unsigned(ProposedText Text) : Pending(Text)
    {
        public DateTimeOffset RemindedUntil { get; init; } = Text.SentAt;

        /// <summary>By the grantee, whose partners are to follow; null: not yet.</summary>
        public AgreementSigned? Grantee { get; init; }

        /// <summary>Signed on paper, and with the funder to be read; null: none.</summary>
        public SignedCopy? Copy { get; init; }

        private SignedCopy? ConfirmedCopy => Copy is { ConfirmedBy: not null } ? Copy : null;

        /// <summary>Who has not signed for their own lines.</summary>
        public IEnumerable<string> AwaitedPartners => Text.Partners.Where(partner => !Partners.ContainsKey(partner));

        /// <summary>Paper that was read beside the text bears the signatures of all.</summary>
        internal Pending Settled => Grantee is { } signature && (ConfirmedCopy is not null || !AwaitedPartners.Any())
            ? new Signed(Text, signature, ConfirmedCopy) { Partners = Partners }
            : this;

        /// <summary>None as long as it is the funder who is awaited.</summary>
        public IEnumerable<(DateTimeOffset At, Lead Delay)> Reminders => Copy is not null ? [] : Text.ReminderDelays
            .Select(delay => (At: ReminderSchedule.After(Text.SentAt, delay), Delay: delay)).Where(reminder => reminder.At > RemindedUntil).OrderBy(reminder => reminder.At);
    }

    /// <summary>By the grantee, and by every partner who is to sign; the funder is to follow.</summary>
    /// <param name="Copy">Where it was signed on paper.</param>
    public sealed record Signed(ProposedText Text, AgreementSigned Signature, SignedCopy? Copy = null) : Pending(Text)
    {
        /// <summary>The last of these signatures.</summary>
        public DateTimeOffset At => Partners.Values.Select(one => one.At).Append(Copy?.ConfirmedAt ?? Signature.At).Append(Signature.At).Max();

        public bool IsSignedBy(Actor actor) => Signature.By == actor || Partners.Values.Any(one => one.By == actor);
    }
}

/// <summary>What both sides are to sign, as it was sent.</summary>
public sealed record ProposedText(
    int Version, ImmutableArray<AmountLine> Lines, DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets,
    string Hash, DateTimeOffset SentAt, ImmutableArray<Lead> ReminderDelays)
{
    /// <summary>What will be paid to whom once the text is in force.</summary>
    public ImmutableArray<ForeseenPayment> Plan { get; init; } = [];

    /// <summary>Those who sign for their own lines.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];
}
