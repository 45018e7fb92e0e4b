using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <summary>The act between funder and grantee, and every payment under it, in one stream: no two instalments can spend the same euro.</summary>
public abstract record AgreementState
{
    public const string Kind = FileTie.Agreement;

    /// <summary>One agreement a file, under the file's id.</summary>
    public static StreamId IdOf(string application) => StreamId.Named(Kind, application);

    public sealed record Absent : AgreementState;

    /// <summary>What every agreement has, whatever its phase; what only some have is in the <paramref name="Phase"/>.</summary>
    public sealed record Known(AgreementDrafted Origin, AgreementPhase Phase) : AgreementState, IScoped, IPublishes<AgreementFacts>, IPublishes<LivesUnder>, IPublishes<FileTie>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Programme, Revision);

        AgreementFacts IPublishes<AgreementFacts>.Published => AgreementFacts.Of(this);

        FileTie IPublishes<FileTie>.Published => new(
            Phase is not (AgreementPhase.Completed or AgreementPhase.Terminated { Settlement: not null } or AgreementPhase.CutShort or AgreementPhase.Abandoned) || Due > Money.Zero,
            Instalments.Values.Max(one => (one.Phase as InstalmentPhase.Paid)?.Payment.PaidOn));

        /// <summary>Granted under the act in force, or drafted where there is none yet.</summary>
        public ImmutableArray<AmountLine> Lines { get; init; } = Origin.Lines;
        public DateOnly From { get; init; } = Origin.From;
        public DateOnly To { get; init; } = Origin.To;
        public ImmutableSortedDictionary<string, decimal> Targets { get; init; } = Origin.Targets;

        /// <summary>What committees have granted: no amendment goes beyond.</summary>
        public ImmutableArray<AmountLine> Awarded { get; init; } = Origin.Lines;

        /// <summary>SIREN by payee.</summary>
        public ImmutableSortedDictionary<string, string> Payees { get; init; } = Origin.Payees;

        /// <summary>Numbers what is asked of the funder-years, so that an old answer or order is known as such.</summary>
        public int Attempt { get; init; }

        /// <summary>Every funder-year that this agreement has ever asked, with what it answered last.</summary>
        public ImmutableSortedDictionary<string, YearStanding> Years { get; init; } = ImmutableSortedDictionary.Create<string, YearStanding>(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, Instalment> Instalments { get; init; } = ImmutableSortedDictionary.Create<string, Instalment>(StringComparer.Ordinal);
        public ImmutableSortedSet<string> AcceptedReports { get; init; } = [];

        /// <summary>Codes that were mailed to signatories, those of the last day; a number is given once.</summary>
        public ImmutableArray<SigningCodeAsked> Codes { get; init; } = [];

        public int LastCode { get; init; }

        /// <summary>Numbers copies signed on paper, of whichever text.</summary>
        public int LastCopy { get; init; }

        /// <summary>The number of the copy that was refused last; nought: none was.</summary>
        public int RefusedCopy { get; init; }

        /// <summary>Hashes of the documents that are kept, by that of their text.</summary>
        public ImmutableSortedDictionary<string, string> Documents { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

        /// <summary>Why no text waits: a partner would not sign the last one. Null once another is sent.</summary>
        public PartnerDeclined? Declined { get; init; }

        /// <summary>By a partner who would not sign, before anything bound: it goes on once the funder sends another text.</summary>
        public bool IsStoppedByPartner => Phase is AgreementPhase.Drafted && Declined is not null;

        /// <summary>What the grantee has asked for and the funder has not answered.</summary>
        public AmendmentRequest? Asked { get; init; }

        public int LastRequest { get; init; }

        /// <summary>The number of the request that was declined last; nought: none was.</summary>
        public int DeclinedRequest { get; init; }

        /// <summary>The request that can be answered now: the act can be amended.</summary>
        public AmendmentRequest? Request => Phase is AgreementPhase.Active { Amendment: null } ? Asked : null;

        /// <summary>What both sides have signed; null until the act is countersigned.</summary>
        public SignedAct? Act => (Phase as AgreementPhase.Concluded)?.Act;

        /// <summary>Of the act in force; 0 until it is countersigned.</summary>
        public int Version => Act?.Version ?? 0;

        /// <summary>The act or amendment that waits for signatures, where one does.</summary>
        public Pending? Pending => Phase switch
        {
            AgreementPhase.Sent sent => sent.Text,
            AgreementPhase.Signed signed => signed.Text,
            AgreementPhase.Active { Amendment: { } amendment } => amendment.Text,
            _ => null,
        };

        /// <summary>What is owed in the end, once the account is drawn.</summary>
        public AgreementSettled? Settlement => Phase switch
        {
            AgreementPhase.Settled settled => settled.Settlement,
            AgreementPhase.Completed completed => completed.Settlement,
            AgreementPhase.Terminated terminated => terminated.Settlement,
            _ => null,
        };

        /// <summary>The days from which others may count, as far as they have come.</summary>
        public Milestones Milestones => Milestones.None
            .With(Milestone.OperationStarted, From).With(Milestone.OperationEnded, To)
            .With(Milestone.AgreementSigned, (Phase is AgreementPhase.Signed { Text.At: var at } ? at : Act?.SignedAt) is { } signed ? ParisTime.DayOf(signed) : null)
            .With(Milestone.AgreementCountersigned, Act?.ActivatedAt is { } active ? ParisTime.DayOf(active) : null)
            .With(Milestone.FirstPayment, Instalments.Values.Min(one => (one.Phase as InstalmentPhase.Paid)?.Payment.PaidOn));

        public string Programme => Origin.Programme;
        public int Revision => Origin.Revision;
        public string Call => Origin.Call;
        public string Organisation => Origin.Organisation;
        public string? Departement => Origin.Departement;
        public Scope Scope => new(Programme, Departement, [Organisation]) { Partners = Pending?.Text.Partners ?? [] };

        /// <summary>In force and not over: payments may still fall due.</summary>
        public bool IsRunning => Phase is AgreementPhase.Active or AgreementPhase.Settled;

        public bool InForce => IsRunning || Phase is AgreementPhase.Completed;

        /// <summary>Nothing is granted before the act is countersigned.</summary>
        public Money Granted => Act is null ? Money.Zero : Lines.Sum(line => line.Amount);
        public Money GrantedTo(string payee) => Act is null ? Money.Zero : Lines.Where(line => line.Payee == payee).Sum(line => line.Amount);

        public Money Paid => Instalments.Values.Sum(one => one.PaidAmount);
        public Money PaidTo(string payee) => Instalments.Values.Where(one => one.Payee == payee).Sum(one => one.PaidAmount);

        /// <summary>Due and not paid yet.</summary>
        public Money Due => Instalments.Values.Where(one => one.Phase is InstalmentPhase.Due || one.IsMoving).Sum(one => one.Amount);
    }
}
