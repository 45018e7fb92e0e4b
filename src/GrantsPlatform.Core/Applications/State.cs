using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

public abstract record ApplicationState
{
    public const string Kind = "application";

    public static StreamId IdOf(string application) => StreamId.Named(Kind, application);

    public sealed record Absent : ApplicationState;

    /// <summary>What every file has, whatever its phase; what only some have is in the <paramref name="Phase"/>.</summary>
    public sealed record Known(DraftStarted Origin, Phase Phase) : ApplicationState, IScoped, IPublishes<ApplicationFacts>, IPublishes<LivesUnder>, IPublishes<FileOfBody>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Origin.Programme, Origin.Revision);

        public DateTimeOffset ClosesAt { get; init; } = Origin.ClosesAt;
        public DateTimeOffset? LateUntil { get; init; }
        public ImmutableSortedDictionary<string, AnswerMark> Marks { get; init; } = ImmutableSortedDictionary.Create<string, AnswerMark>(StringComparer.Ordinal);
        public Receipt? Receipt { get; init; }
        public int Complements { get; init; }

        /// <summary>From when silence counts: the submission, or the end of the last complement request.</summary>
        public DateTimeOffset? CompleteSince { get; init; }
        public bool SilenceNoted { get; init; }

        /// <summary>When it was found eligible or not.</summary>
        public DateTimeOffset? FoundAt { get; init; }

        /// <summary>When every opinion that it needs had come.</summary>
        public DateTimeOffset? ReadyAt { get; init; }

        /// <summary>The applicant has been told what was decided, and nothing has reopened it since: no silence can begin.</summary>
        public bool Answered { get; init; }

        public SilenceTerms Silence { get; init; } = SilenceTerms.Usual;

        /// <summary>The last complement request, where it ended without an answer.</summary>
        public ComplementRequested? Unanswered { get; init; }

        /// <summary>What was asked for has come, and nobody has gone on with the file since.</summary>
        public bool AnswerToRead { get; init; }

        public ImmutableSortedDictionary<string, RuleStanding> Rules { get; init; } = ImmutableSortedDictionary<string, RuleStanding>.Empty;
        public ImmutableSortedSet<string> Recused { get; init; } = [];
        /// <summary>Who instructs the file, by level.</summary>
        public ImmutableSortedDictionary<string, string> Instructors { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, LevelOpinion> Opinions { get; init; } = ImmutableSortedDictionary<string, LevelOpinion>.Empty;

        /// <summary>The level whose opinion came last: what it proposes is what is proposed.</summary>
        public string? LatestOpinion { get; init; }

        /// <summary>What partners were asked and have answered, by organisation.</summary>
        public ImmutableSortedDictionary<string, Consent> Consents { get; init; } = ImmutableSortedDictionary.Create<string, Consent>(StringComparer.Ordinal);

        public bool AgreementSigned { get; init; }

        /// <summary>Reminders of the deadline that lie before this instant are settled.</summary>
        public DateTimeOffset RemindedUntil { get; init; } = Origin.At;

        /// <summary>When the applicant withdrew it, or its call was cancelled.</summary>
        public DateTimeOffset? EndedAt { get; init; }

        /// <summary>Of a draft that was never sent: the last day on which it is kept; null until the call has closed.</summary>
        public DateOnly? KeptUntil { get; init; }

        /// <summary>The day on which the applicant of such a draft is warned.</summary>
        public DateOnly? WarnedOn { get; init; }

        /// <summary>The day from which it may be erased, once its applicant has been warned.</summary>
        public DateOnly? ErasableFrom { get; init; }

        /// <summary>Somebody has said why it must be kept whatever the rules say.</summary>
        public bool IsOnHold { get; init; }

        /// <summary>Its words are gone; null: they are kept.</summary>
        public FileErased? Erased { get; init; }

        /// <summary>"LOGE25-0042"; null until it has come, and for files that were begun before there were any.</summary>
        public string? Number { get; init; }

        /// <summary>What people call it by: its number, or its id where it has none. <paramref name="id"/> is the key of its stream.</summary>
        public string CalledBy(string id) => Number ?? id;

        /// <summary>In all, as it was last sent.</summary>
        public Money Requested() => Receipt?.Dossier.TotalRequested ?? Money.Zero;

        public string Call => Origin.Call;

        /// <summary>Whose wall clocks its deadlines are told by.</summary>
        public Zone Zone => Zone.Of(Origin.Zone);

        /// <summary>The file's own last instant: the call's, or that of a reopening granted to this file.</summary>
        public DateTimeOffset Deadline => LateUntil is { } late && late > ClosesAt ? late : ClosesAt;

        public Scope Scope => ApplicationFacts.Of(this).Scope;

        /// <summary>
        /// Changes when any answer's words change: what a person submits is what that person saw. One line "{field}:{SHA-256 of the
        /// canonical JSON}" an answer, in ordinal order: it can be made again from the record of the submission, with the answers of hidden
        /// fields, where there are any, taken from their own records.
        /// </summary>
        public string ContentHash => Digest.Of(string.Join('\n', Marks.Where(mark => mark.Value.Hash != AnswerMark.OfNothing).Select(mark => $"{mark.Key}:{mark.Value.Hash}")));

        public bool MayBeSeenBy(string person) => ApplicationFacts.Of(this).MayBeSeenBy(person);

        ApplicationFacts IPublishes<ApplicationFacts>.Published => ApplicationFacts.Of(this);

        FileOfBody IPublishes<FileOfBody>.Published => new(Origin.Organisation, Call, Origin.Service, Number,
            IsUnderWay: Receipt is not null && Phase is not (Phase.Withdrawn or Phase.Cancelled or Phase.Ineligible or Phase.Decided { Outcome: Outcome.Rejected }));
    }
}

/// <summary>The instant of the submission and what it was given for; complements renew the dossier, never the instant.</summary>
/// <param name="Submission">Number of the content record that holds the words: "submission/{number}".</param>
public sealed record Receipt(DateTimeOffset At, Dossier Dossier, int Submission);

/// <summary>Where a file stands in its life.</summary>
public abstract record Phase
{
    /// <summary><paramref name="Deposit"/> names the content that its preparer handed over for validation.</summary>
    public sealed record Draft(Deposit? Deposit = null) : Phase;

    /// <summary>Not submitted when the call closed: every word is kept, and the deposit, for a validation received in time may still be carried out.</summary>
    public sealed record Lapsed(Deposit? Deposit = null) : Phase;

    public sealed record Submitted : Phase;

    /// <summary>Only the named fields are open; afterwards the file goes back where it was.</summary>
    public sealed record AwaitingComplement(ComplementRequested Request, Phase ResumesAs) : Phase
    {
        public DateTimeOffset RemindedUntil { get; init; } = Request.At;
    }

    public sealed record Eligible : Phase;

    public sealed record Ineligible(ImmutableArray<string> Rules) : Phase
    {
        /// <summary>When the applicant was told: delays of appeals run from it.</summary>
        public DateTimeOffset? NotifiedAt { get; init; }
    }

    public sealed record UnderReview : Phase;

    public sealed record Ready : Phase;

    public sealed record Decided(string Session, Outcome Outcome, ImmutableArray<AmountLine> Granted, bool Notified) : Phase
    {
        /// <summary>After an upheld appeal, or where somebody who had deliberated stepped back: a committee decides again.</summary>
        public bool Reopened { get; init; }

        /// <summary>When the applicant was told: delays of appeals run from it.</summary>
        public DateTimeOffset? NotifiedAt { get; init; }

        /// <summary>What an earlier session had decided: it is what the applicant knows until this is notified.</summary>
        public Decided? Before { get; init; }
    }

    public sealed record Withdrawn : Phase;

    public sealed record Cancelled : Phase;
}

public sealed record Deposit(string Hash, Actor By);

/// <summary>What the rule gave by itself, and an instructor's word on it, which prevails.</summary>
public sealed record RuleStanding(RuleResult Result, bool? Confirmed)
{
    public RuleVerdict Verdict => Confirmed switch
    {
        true => RuleVerdict.Pass,
        false => RuleVerdict.Fail,
        null => Result.Verdict,
    };
}
