using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

public enum AgreementPhase
{
    Drafted,
    Sent,
    Signed,
    Active,
    Completed,
    Terminated,

    /// <summary>Never came into force.</summary>
    Abandoned,
}

/// <summary>The act between funder and grantee, and every payment under it, in one stream: no two instalments can spend the same euro.</summary>
public abstract record AgreementState
{
    public const string Kind = "agreement";

    /// <summary>One agreement a file, under the file's id.</summary>
    public static StreamId IdOf(string application) => StreamId.Named(Kind, application);

    public sealed record Absent : AgreementState;

    public sealed record Known(AgreementDrafted Origin) : AgreementState, IScoped
    {
        public AgreementPhase Phase { get; init; } = AgreementPhase.Drafted;

        /// <summary>Of the act in force; 0 until it is countersigned.</summary>
        public int Version { get; init; }

        /// <summary>Granted under the act in force, or drafted where there is none yet.</summary>
        public ImmutableArray<AmountLine> Lines { get; init; } = Origin.Lines;
        public DateOnly From { get; init; } = Origin.From;
        public DateOnly To { get; init; } = Origin.To;
        public ImmutableSortedDictionary<string, decimal> Targets { get; init; } = Origin.Targets;

        /// <summary>What committees have granted: no amendment goes beyond.</summary>
        public ImmutableArray<AmountLine> Awarded { get; init; } = Origin.Lines;

        /// <summary>SIREN by payee.</summary>
        public ImmutableSortedDictionary<string, string> Payees { get; init; } = Origin.Payees;

        /// <summary>The act or amendment that waits for signatures.</summary>
        public Pending? Pending { get; init; }

        /// <summary>Of the text that came into force last.</summary>
        public string? SignedHash { get; init; }

        /// <summary>Numbers what is asked of the funder-years, so that an old answer or order is known as such.</summary>
        public int Attempt { get; init; }

        /// <summary>Every funder-year that this agreement has ever asked, with what it answered last.</summary>
        public ImmutableSortedDictionary<string, YearStanding> Years { get; init; } = ImmutableSortedDictionary.Create<string, YearStanding>(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, Instalment> Instalments { get; init; } = ImmutableSortedDictionary.Create<string, Instalment>(StringComparer.Ordinal);
        public ImmutableSortedSet<string> AcceptedReports { get; init; } = [];
        public AgreementSettled? Settlement { get; init; }

        public DateTimeOffset? SignedAt { get; init; }
        public DateTimeOffset? ActivatedAt { get; init; }

        /// <summary>The days from which others may count, as far as they have come.</summary>
        public Milestones Milestones => Milestones.None
            .With(Milestone.OperationStarted, From).With(Milestone.OperationEnded, To)
            .With(Milestone.AgreementSigned, (SignedAt ?? ActivatedAt) is { } signed ? ParisTime.DayOf(signed) : null)
            .With(Milestone.AgreementCountersigned, ActivatedAt is { } active ? ParisTime.DayOf(active) : null)
            .With(Milestone.FirstPayment, Instalments.Values.Min(one => one.Phase == InstalmentPhase.Paid ? one.Payment?.PaidOn : null));

        public string Programme => Origin.Programme;
        public int Revision => Origin.Revision;
        public string Call => Origin.Call;
        public string Organisation => Origin.Organisation;
        public string? Departement => Origin.Departement;
        public Scope Scope => new(Programme, Departement, [Organisation]);

        public bool InForce => Phase is AgreementPhase.Active or AgreementPhase.Completed;

        /// <summary>Nothing is granted before the act is countersigned.</summary>
        public Money Granted => Version == 0 ? Money.Zero : Lines.Sum(line => line.Amount);
        public Money GrantedTo(string payee) => Version == 0 ? Money.Zero : Lines.Where(line => line.Payee == payee).Sum(line => line.Amount);

        public Money Paid => Instalments.Values.Sum(one => one.PaidAmount);
        public Money PaidTo(string payee) => Instalments.Values.Where(one => one.Payee == payee).Sum(one => one.PaidAmount);

        /// <summary>Due and not paid yet.</summary>
        public Money Due => Instalments.Values.Where(one => one.Phase == InstalmentPhase.Due || one.IsMoving).Sum(one => one.Amount);
    }
}

/// <summary>A text before its signatures. Version 1 is the act itself, later ones are amendments.</summary>
public sealed record Pending(
    int Version, ImmutableArray<AmountLine> Lines, DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets,
    string Hash, DateTimeOffset SentAt, ImmutableArray<Lead> ReminderDelays, Difference? Difference = null)
{
    public AgreementSigned? Signature { get; init; }

    /// <summary>What will be paid to whom once the text is in force.</summary>
    public ImmutableArray<ForeseenPayment> Plan { get; init; } = [];
    public DateTimeOffset RemindedUntil { get; init; } = SentAt;

    public IEnumerable<(DateTimeOffset At, Lead Delay)> Reminders => Signature is not null
        ? []
        : ReminderDelays.Select(delay => (At: delay.After(SentAt), Delay: delay)).Where(reminder => reminder.At > RemindedUntil).OrderBy(reminder => reminder.At);
}

/// <summary>A funder-year's answer to the last attempt: null while it is awaited.</summary>
public sealed record YearStanding(Money Asked, bool? Held = null, Money Over = default, bool ActMandatory = false);
