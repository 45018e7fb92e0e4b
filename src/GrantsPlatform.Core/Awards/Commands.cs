using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Awards;

public abstract record AwardsCommand : Command;

/// <summary>Takes the envelopes over from the call's definition.</summary>
[SentAs("open-awards")]
public sealed record OpenAwards(string Call) : AwardsCommand;

/// <summary>
/// More money for a strand; the call's total grows with it. <paramref name="Source"/> names the decision that gives it, so that the same
/// amount from the same source counts once. The header's reason cites it.
/// </summary>
[SentAs("top-up-strand")]
public sealed record TopUpStrand(string Strand, Money Amount, string Source) : AwardsCommand;

/// <summary>A file is ready for the committee.</summary>
[SentAs("enter-file")]
public sealed record EnterFile(Candidate Candidate) : AwardsCommand;

[SentAs("note-recusal")]
public sealed record NoteRecusal(string Application, string Person) : AwardsCommand;

/// <summary>The applicant has withdrawn: what was granted becomes free again.</summary>
[SentAs("note-withdrawal")]
public sealed record NoteWithdrawal(string Application) : AwardsCommand;

/// <summary>An appeal against the decision of that session has been upheld: a committee has to see the file again.</summary>
[SentAs("reopen-file")]
public sealed record ReopenFile(string Application, string Session) : AwardsCommand;

/// <summary>The applicants of these files are told what the session decided.</summary>
[SentAs("note-notified")]
public sealed record NoteNotified(string Session, ImmutableArray<string> Applications) : AwardsCommand;

/// <summary>A file under the threshold that binds may be proposed and awarded all the same; the header's reason says why.</summary>
[SentAs("except-from-threshold")]
public sealed record ExceptFromThreshold(string Application) : AwardsCommand;

/// <summary>A named set of proposed amounts, to be compared with the envelopes; saving the name again replaces it.</summary>
/// <param name="Remarks">Words on a file, by its id; left out: none.</param>
[SentAs("save-scenario")]
public sealed record SaveScenario(string Name, ImmutableArray<Proposal> Proposals, ImmutableSortedDictionary<string, string>? Remarks = null) : AwardsCommand;

/// <summary>A scenario that nobody looks at any more, unless it is the committee's working list.</summary>
[SentAs("drop-scenario")]
public sealed record DropScenario(string Name) : AwardsCommand;

/// <summary>Makes a scenario the committee's working list.</summary>
[SentAs("choose-scenario")]
public sealed record ChooseScenario(string Name) : AwardsCommand;

/// <summary>
/// The committee's decision on a file; the header's reason is recorded whatever the outcome. <paramref name="OverrunReason"/> is
/// needed where a strand's envelope is exceeded, <paramref name="Rank"/> on the waiting list.
/// </summary>
[SentAs("take-decision")]
public sealed record TakeDecision(
    string Session, string Application, Outcome Outcome, ImmutableArray<AmountLine> Granted,
    int? Rank = null, Votes? Votes = null, string? OverrunReason = null, string? Reservations = null) : AwardsCommand;

/// <summary>The last decision that the open session has recorded is no more: the file is where it was before, and so is the money. The header's reason says why.</summary>
[SentAs("take-back-decision")]
public sealed record TakeBackDecision(string Session, string Application) : AwardsCommand;

/// <summary>
/// Decides an eligible file of a programme without a contest, <see cref="Outcome.Awarded"/> with what the formula gives or
/// <see cref="Outcome.Rejected"/>; the header's reason is recorded.
/// </summary>
[SentAs("decide-entitlement")]
public sealed record DecideEntitlement(string Application, Outcome Outcome) : AwardsCommand;

/// <summary>Who let a file of this score pass below a threshold that binds.</summary>
public sealed record ThresholdException(decimal Score, decimal Threshold, Actor By);

/// <summary>One file's proposed amounts in a scenario.</summary>
public sealed record Proposal(string Application, ImmutableArray<AmountLine> Lines);

/// <summary>Counted where the committee votes; <paramref name="Casting"/>: the chair's vote decided a tie.</summary>
public sealed record Votes(int For, int Against, int Abstentions, bool Casting = false);

/// <summary>What the committee has to know of a file.</summary>
/// <param name="Service">Where ceilings count per service.</param>
/// <param name="Recused">Persons who have declared a conflict of interest.</param>
/// <param name="SubmittedAt">The instant that decides where files are taken in the order of their submission.</param>
public sealed record Candidate(
    string Application, string Siren, string Organisation, string? Service, string? Departement, ImmutableArray<AmountLine> Requested,
    ImmutableSortedDictionary<string, LevelOpinion> Opinions, ImmutableArray<string> Recused, DateTimeOffset? SubmittedAt = null);
