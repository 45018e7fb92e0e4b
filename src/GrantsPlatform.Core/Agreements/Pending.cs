using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <summary>A text before its last signature. Version 1 is the act itself, later ones are amendments.</summary>
public abstract record Pending(ProposedText Text)
{
    public int Version => Text.Version;
    public string Hash => Text.Hash;

    /// <summary>By nobody yet.</summary>
    public sealed record Unsigned(ProposedText Text) : Pending(Text)
    {
        public DateTimeOffset RemindedUntil { get; init; } = Text.SentAt;

        /// <summary>Signed on paper, and with the funder to be read; null: none.</summary>
        public SignedCopy? Copy { get; init; }

        internal SignedCopy? ConfirmedCopy => Copy is { ConfirmedBy: not null } ? Copy : null;

        /// <summary>None as long as it is the funder who is awaited.</summary>
        public IEnumerable<(DateTimeOffset At, Lead Delay)> Reminders => Copy is not null ? [] : Text.ReminderDelays
            .Select(delay => (At: ReminderSchedule.After(Text.SentAt, delay), Delay: delay)).Where(reminder => reminder.At > RemindedUntil).OrderBy(reminder => reminder.At);
    }

    /// <summary>By the grantee; the funder is to follow.</summary>
    /// <param name="Copy">Where it was signed on paper.</param>
    public sealed record Signed(ProposedText Text, AgreementSigned Signature, SignedCopy? Copy = null) : Pending(Text);
}

/// <summary>What both sides are to sign, as it was sent.</summary>
public sealed record ProposedText(
    int Version, ImmutableArray<AmountLine> Lines, DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets,
    string Hash, DateTimeOffset SentAt, ImmutableArray<Lead> ReminderDelays)
{
    /// <summary>What will be paid to whom once the text is in force.</summary>
    public ImmutableArray<ForeseenPayment> Plan { get; init; } = [];
}
