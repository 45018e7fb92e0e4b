using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Awards;

public abstract record AwardsEvent : Event;

[StoredAs("awards.opened")]
public sealed record AwardsOpened(string Call, string Programme, int Revision, Money Total, ImmutableSortedDictionary<string, Money> Strands) : AwardsEvent;

[StoredAs("awards.strand-topped-up")]
public sealed record StrandToppedUp(string Strand, Money Amount, string Source) : AwardsEvent;

[StoredAs("awards.file-entered")]
public sealed record FileEntered(Candidate Candidate) : AwardsEvent;

[StoredAs("awards.recusal-noted")]
public sealed record RecusalNoted(string Application, string Person) : AwardsEvent;

/// <summary><paramref name="Released"/> is what the file had been granted; empty where it had nothing.</summary>
[StoredAs("awards.file-withdrawn")]
public sealed record FileWithdrawn(string Application, ImmutableArray<AmountLine> Released) : AwardsEvent;

/// <summary>What was granted stays so until the next decision, which moves the sums by the difference.</summary>
[StoredAs("awards.file-reopened")]
public sealed record FileReopened(string Application) : AwardsEvent;

/// <summary>The reason stands in the content record "exception/{application}".</summary>
[StoredAs("awards.threshold-excepted")]
public sealed record ThresholdExcepted(string Application, ThresholdException Exception, string Hash, DateTimeOffset At) : AwardsEvent;

[StoredAs("awards.scenario-saved")]
public sealed record ScenarioSaved(string Name, ImmutableArray<Proposal> Proposals) : AwardsEvent;

/// <summary>The words on the files of a scenario are now others: the content record <see cref="ScenarioRemarks.RecordOf"/>.</summary>
[StoredAs("awards.scenario-remarked")]
public sealed record ScenarioRemarked(string Name, string Hash) : AwardsEvent;

[StoredAs("awards.scenario-dropped")]
public sealed record ScenarioDropped(string Name) : AwardsEvent;

[StoredAs("awards.scenario-chosen")]
public sealed record ScenarioChosen(string Name) : AwardsEvent;

/// <summary>
/// The reasons stand in the content record "decision/{application}/{session}". <paramref name="Overruns"/>: by how much each strand that this
/// decision draws on exceeds its envelope from now on.
/// </summary>
/// <param name="By">Who decided, where there is no committee: <paramref name="Session"/> then numbers the decisions of the file.</param>
/// <param name="Deliberated">The persons who could; null in decisions that were taken before it was kept.</param>
/// <param name="ToNotify">It waits to be notified once the minutes are signed; false where the signature told it, or the decision itself.</param>
[StoredAs("awards.decision-taken", 2)]
public sealed record DecisionTaken(
    string Session, string Application, Outcome Outcome, ImmutableArray<AmountLine> Granted, int? Rank, Votes? Votes,
    ImmutableSortedDictionary<string, Money> Overruns, int Voters, ImmutableArray<string> Recused, string Hash, DateTimeOffset At,
    ThresholdException? Exception = null, Actor? By = null, ImmutableArray<string>? Deliberated = null, bool ToNotify = false) : AwardsEvent;

/// <summary>The session had recorded it by mistake: what stood before it stands again.</summary>
[StoredAs("awards.decision-taken-back")]
public sealed record DecisionTakenBack(string Session, string Application, DateTimeOffset At) : AwardsEvent;

/// <summary>What that session decided on these files is no secret any more.</summary>
[StoredAs("awards.decisions-told")]
public sealed record DecisionsTold(string Session, ImmutableArray<string> Applications) : AwardsEvent;

/// <summary>A person who had deliberated has stepped back before the minutes were signed: what was granted stays so until the committee has decided again.</summary>
[StoredAs("awards.decision-voided")]
public sealed record DecisionVoided(string Application, string Session, string Person) : AwardsEvent;
