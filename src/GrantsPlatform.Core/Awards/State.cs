using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Awards;

/// <summary>
/// The envelope of a call and everything decided against it, in one stream, so that no two decisions can spend the same euro.
/// </summary>
public abstract record AwardsState : IPublishes<SelectionFacts>
{
    public const string Kind = SelectionFacts.Kind;

    public static StreamId IdOf(string call) => SelectionFacts.IdOf(call);

    SelectionFacts IPublishes<SelectionFacts>.Published => new(UndecidedFiles, UntoldFiles);

    /// <summary>Files that came before a committee and have no decision, or only a deferral.</summary>
    public virtual int UndecidedFiles => 0;

    /// <summary>Files on which a session has decided, and whose applicants were not told yet.</summary>
    public virtual int UntoldFiles => 0;

    public sealed record Absent : AwardsState;

    public sealed record Known(string Call, string Programme, int Revision, Money Total, ImmutableSortedDictionary<string, Money> Strands) : AwardsState, IScoped, IPublishes<AwardsFacts>, IPublishes<LivesUnder>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Programme, Revision);

        AwardsFacts IPublishes<AwardsFacts>.Published => new(Files);

        public ImmutableDictionary<string, AwardFile> Files { get; init; } = ImmutableDictionary<string, AwardFile>.Empty;
        public ImmutableSortedDictionary<string, ImmutableArray<Proposal>> Scenarios { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<Proposal>>.Empty;
        public string? Chosen { get; init; }

        /// <summary>Hashes of the words on files, by scenario; those that never had words are not there.</summary>
        public ImmutableSortedDictionary<string, string> Remarks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

        public ImmutableHashSet<StrandToppedUp> TopUps { get; init; } = [];

        /// <summary>Granted so far by strand; kept up by difference, never recounted.</summary>
        public ImmutableSortedDictionary<string, Money> Granted { get; init; } = ImmutableSortedDictionary<string, Money>.Empty;

        [JsonIgnore]
        public Money TotalGranted => Granted.Values.Sum();

        [JsonIgnore]
        public Scope Scope => new(Programme, null, []);

        [JsonIgnore]
        public override int UndecidedFiles => Undecided;

        [JsonIgnore]
        public override int UntoldFiles => Indexes.Untold;

        [JsonIgnore]
        public int Undecided => Indexes.Undecided;

        /// <summary>The waiting list in its order.</summary>
        [JsonIgnore]
        public IEnumerable<AwardFile> WaitingList => Indexes.Waiting.Select(application => Files[application]);

        [JsonIgnore]
        public FileIndexes Indexes { get; internal init; } = FileIndexes.None;
    }
}

public sealed record AwardFile(Candidate Candidate, DecisionTaken? Decision, bool Withdrawn)
{
    /// <summary>Lets the file pass below the threshold with the score that it was given for, or a better one.</summary>
    public ThresholdException? Exception { get; init; }

    /// <summary>After an upheld appeal, or once somebody who had deliberated has stepped back, until the next decision.</summary>
    public bool Reopened { get; init; }

    /// <summary>What stood before the session of <see cref="Decision"/> took it up; null: nothing did.</summary>
    public EarlierStanding? Before { get; init; }

    /// <summary>Its applicant knows of the decision.</summary>
    public bool Told { get; init; }

    [JsonIgnore]
    public bool IsUntold => !Withdrawn && !Told && Decision is { ToNotify: true };

    /// <summary>Neither withdrawn nor decided for good: a committee has to see it.</summary>
    [JsonIgnore]
    public bool IsUndecided => !Withdrawn && (Decision is null || Decision.Outcome == Outcome.Deferred || Reopened);

    [JsonIgnore]
    public ImmutableArray<AmountLine> Granted => !Withdrawn && Decision is { Outcome: Outcome.Awarded } award ? award.Granted : [];
}

/// <summary>An earlier session's decision on a file, and whether it was to be decided again and was told.</summary>
public sealed record EarlierStanding(DecisionTaken Decision, bool Reopened, bool Told);
