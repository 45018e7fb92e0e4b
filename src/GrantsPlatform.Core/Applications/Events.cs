using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

public abstract record ApplicationEvent : Event;

/// <param name="Zone">That of the call's closing; left out: Europe/Paris.</param>
/// <param name="Series">From which its number comes; left out: begun before files had numbers.</param>
[StoredAs("application.draft-started", 2)]
public sealed record DraftStarted(
    string Call, string Programme, int Revision, string Organisation, string Siren, string ApplicantName, string? Service,
    DateTimeOffset At, DateTimeOffset ClosesAt, ImmutableArray<Lead> ReminderLeads, string? Zone = null, string? Series = null) : ApplicationEvent;

[StoredAs("application.number-taken")]
public sealed record NumberTaken(string Number) : ApplicationEvent;

/// <summary>The words are in the content records "answer/{field}"; the version counts that field's saves.</summary>
[StoredAs("application.answers-saved")]
public sealed record AnswersSaved(ImmutableSortedDictionary<string, AnswerMark> Marks) : ApplicationEvent, ITouchesNoView;

/// <summary><paramref name="Hash"/> is that of the share, see <see cref="PartnerShare.Hash"/>; the contact stays in the answer.</summary>
[StoredAs("application.consent-asked")]
public sealed record ConsentAsked(string Partner, string Hash, DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.consent-given")]
public sealed record ConsentGiven(string Partner, string Hash, DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.consent-declined")]
public sealed record ConsentDeclined(string Partner, string Hash, DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

/// <summary>The share has changed since the partner was asked.</summary>
[StoredAs("application.consent-withdrawn")]
public sealed record ConsentWithdrawn(string Partner) : ApplicationEvent, ITouchesNoView;

/// <param name="ToValidate">Another person has to validate it; false where the programme leaves submitting to whoever prepares.</param>
[StoredAs("application.deposited")]
public sealed record ApplicationDeposited(string Hash, Actor By, bool ToValidate = true) : ApplicationEvent;

/// <summary>The receipt: the instant that counts and the hash. What was submitted is kept word for word in the record "submission/1".</summary>
/// <param name="Silence">What the programme says of silence; null: what is usual, see <see cref="SilenceTerms.Usual"/>.</param>
[StoredAs("application.submitted")]
public sealed record ApplicationSubmitted(DateTimeOffset At, Dossier Dossier, Actor By, SilenceTerms? Silence = null) : ApplicationEvent;

[StoredAs("application.reopened-late")]
public sealed record ReopenedLate(DateTimeOffset Until, DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.deadline-moved")]
public sealed record DeadlineMoved(DateTimeOffset ClosesAt, DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.submission-reminder-due")]
public sealed record SubmissionReminderDue(DateTimeOffset ClosesAt, Lead Lead) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.draft-lapsed")]
public sealed record DraftLapsed(DateTimeOffset ClosedAt) : ApplicationEvent;

/// <summary>The last day on which a draft that was not sent is kept; it moves when the call turns out to have closed later.</summary>
/// <param name="WarnedOn">When its applicant is warned of the end.</param>
[StoredAs("application.draft-kept")]
public sealed record DraftKept(DateOnly Until, DateOnly WarnedOn) : ApplicationEvent, ITouchesNoView;

/// <summary>Its applicant is warned: from that day on it may be erased.</summary>
/// <param name="Instead">Of this day, which was announced before and does not count any more; null: of none.</param>
[StoredAs("application.erasure-announced")]
public sealed record ErasureAnnounced(DateOnly From, KeptAs As, DateTimeOffset At, DateOnly? Instead = null) : ApplicationEvent, ITouchesNoView;

/// <summary>It is kept whatever the rules say; the envelope holds the reason.</summary>
[StoredAs("application.hold-placed")]
public sealed record HoldPlaced(DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.hold-lifted")]
public sealed record HoldLifted(DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

/// <summary>Everything that was written in it is gone, and so is what belongs to it elsewhere.</summary>
/// <param name="Until">The last day on which it had to be kept.</param>
/// <param name="Records">How many records of its own there were.</param>
[StoredAs("application.erased")]
public sealed record FileErased(KeptAs As, DateOnly Until, int Records, DateTimeOffset At) : ApplicationEvent;

/// <summary>No answer came within the legal time: the request counts as refused unless the authority decides otherwise.</summary>
[StoredAs("application.silence-period-ended")]
public sealed record SilencePeriodEnded(DateOnly On) : ApplicationEvent;

[StoredAs("application.eligibility-checked")]
public sealed record EligibilityChecked(ImmutableArray<RuleResult> Results) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.rule-confirmed")]
public sealed record RuleConfirmed(string Rule, bool Holds, Actor By) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.found-eligible")]
public sealed record FoundEligible(DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.found-ineligible")]
public sealed record FoundIneligible(DateTimeOffset At, ImmutableArray<string> Rules) : ApplicationEvent;

[StoredAs("application.complement-requested")]
public sealed record ComplementRequested(int Number, ImmutableArray<string> Fields, DateTimeOffset At, DateTimeOffset DueAt, ImmutableArray<Lead> ReminderLeads) : ApplicationEvent;

[StoredAs("application.complement-reminder-due")]
public sealed record ComplementReminderDue(int Number, DateTimeOffset DueAt, Lead Lead) : ApplicationEvent, ITouchesNoView;

/// <summary>The file as complemented is kept in the record "submission/{number + 1}".</summary>
[StoredAs("application.complement-answered")]
public sealed record ComplementAnswered(int Number, DateTimeOffset At, Dossier Dossier) : ApplicationEvent;

/// <summary>As if it had not been asked for: the file goes back where it was, and silence counts from when it did before.</summary>
[StoredAs("application.complement-cancelled")]
public sealed record ComplementCancelled(int Number, ImmutableArray<string> Fields, DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.complement-lapsed")]
public sealed record ComplementLapsed(int Number, DateTimeOffset DueAt) : ApplicationEvent;

[StoredAs("application.person-recused")]
public sealed record PersonRecused(string Person) : ApplicationEvent;

[StoredAs("application.review-begun")]
public sealed record ReviewBegun(string Level) : ApplicationEvent;

/// <summary>Who instructs the file at a level from now on: lists find it by them.</summary>
[StoredAs("application.instructor-noted")]
public sealed record InstructorNoted(string Level, string Person) : ApplicationEvent;

[StoredAs("application.opinion-recorded")]
public sealed record OpinionRecorded(string Level, LevelOpinion Opinion) : ApplicationEvent;

[StoredAs("application.ready-for-committee")]
public sealed record ReadyForCommittee(DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.decision-recorded")]
public sealed record DecisionRecorded(string Session, Outcome Outcome, ImmutableArray<AmountLine> Granted) : ApplicationEvent;

/// <summary>Before anybody was told: a person who had deliberated has stepped back.</summary>
[StoredAs("application.decision-set-aside")]
public sealed record DecisionSetAside(string Session, DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

/// <summary>Before anybody was told: the session had recorded it by mistake.</summary>
[StoredAs("application.decision-undone")]
public sealed record DecisionUndone(string Session, DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.decision-notified")]
public sealed record DecisionNotified(string Session, Outcome Outcome, DateTimeOffset At) : ApplicationEvent;

/// <summary>The refusal for ineligibility is no more: the rules are to be looked at again.</summary>
[StoredAs("application.eligibility-reopened")]
public sealed record EligibilityReopened(DateTimeOffset At) : ApplicationEvent;

/// <summary>A committee is to decide again. An award stands, with its act, until another decision takes its place.</summary>
[StoredAs("application.decision-reopened")]
public sealed record DecisionReopened(string Session, Outcome Outcome, DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.withdrawn")]
public sealed record ApplicationWithdrawn(DateTimeOffset At) : ApplicationEvent;

[StoredAs("application.agreement-signature-noted")]
public sealed record AgreementSignatureNoted(DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.signed-text-dropped")]
public sealed record SignedTextDropped(DateTimeOffset At) : ApplicationEvent, ITouchesNoView;

[StoredAs("application.call-cancelled")]
public sealed record CallCancelledForFile(DateTimeOffset At) : ApplicationEvent;
