using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

public abstract record ApplicationCommand : Command;

/// <summary>Begins a file in a call for a lead organisation; <paramref name="Service"/> where the programme's applicants are services.</summary>
[SentAs("start-draft")]
public sealed record StartDraft(string Call, string Organisation, string? Service = null) : ApplicationCommand, IBegins
{
    public Scope ScopeIn(Facts facts) =>
        new(facts.FindPublished<CallTerms>(CallState.IdOf(Call))?.Programme, null, [Organisation]);
}

/// <summary>
/// Saves answers, field by field. <paramref name="Versions"/> names, for the fields that matter, the version that the person had
/// before the eyes (0: none), so that two people on one file lose neither's words.
/// </summary>
[SentAs("save-answers")]
public sealed record SaveAnswers(ImmutableSortedDictionary<string, JsonElement> Values, ImmutableSortedDictionary<string, int>? Versions = null) : ApplicationCommand
{
    public static SaveAnswers One(string field, JsonElement value, int version) => new(
        ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal).Add(field, value),
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add(field, version));
}

/// <summary>Asks a partner, by a link mailed to the contact named in the form, whether it agrees to its share.</summary>
[SentAs("ask-consent")]
public sealed record AskConsent(string Partner) : ApplicationCommand;

/// <summary>The partner agrees to the share of that hash.</summary>
[SentAs("give-consent")]
public sealed record GiveConsent(string Partner, string Hash) : ApplicationCommand;

/// <summary>The partner does not agree; the header's reason says why.</summary>
[SentAs("decline-consent")]
public sealed record DeclineConsent(string Partner, string Hash) : ApplicationCommand;

/// <summary>Prepared: freezes nothing, but names the content that another person is to validate.</summary>
[SentAs("deposit-application")]
public sealed record DepositApplication(string Hash) : ApplicationCommand;

/// <summary>Submits the content of that hash: see <see cref="ApplicationState.Known.ContentHash"/>. The header's instant is that of the last byte received.</summary>
[SentAs("submit-application")]
public sealed record SubmitApplication(string Hash) : ApplicationCommand;

/// <summary>After closing, for one file and with the header's reason, where the definition allows it at all.</summary>
[SentAs("reopen-late")]
public sealed record ReopenLate(DateOnly Until) : ApplicationCommand;

[SentAs("withdraw-application")]
public sealed record WithdrawApplication : ApplicationCommand;

/// <summary>Runs the definition's automatic rules over what was submitted.</summary>
[SentAs("check-eligibility")]
public sealed record CheckEligibility : ApplicationCommand;

/// <summary>An instructor's word on a rule, with the header's reason.</summary>
[SentAs("confirm-rule")]
public sealed record ConfirmRule(string Rule, bool Holds) : ApplicationCommand;

[SentAs("declare-eligible")]
public sealed record DeclareEligible : ApplicationCommand;

/// <summary>The header's reason becomes part of the letter.</summary>
[SentAs("declare-ineligible")]
public sealed record DeclareIneligible : ApplicationCommand;

/// <summary>Reopens the named fields until the end of a day; the header's reason says what is missing.</summary>
[SentAs("request-complement")]
public sealed record RequestComplement(ImmutableArray<string> Fields, DateOnly DueOn) : ApplicationCommand;

/// <summary>The request of that number was a mistake; the header's reason says why, and the applicant is told.</summary>
[SentAs("cancel-complement")]
public sealed record CancelComplement(int Number) : ApplicationCommand;

/// <summary>Sends the complemented fields; <paramref name="Hash"/> as for a submission.</summary>
[SentAs("answer-complement")]
public sealed record AnswerComplement(string Hash) : ApplicationCommand;

/// <summary>A person's conflict of interest with this file, with the header's reason: the file leaves that person's sight.</summary>
[SentAs("declare-conflict")]
public sealed record DeclareConflict(string Person) : ApplicationCommand;

/// <summary>An instructor has been assigned at a level; <paramref name="Person"/> is who has the file there from now on.</summary>
[SentAs("begin-review")]
public sealed record BeginReview(string Level, string? Person = null) : ApplicationCommand;

[SentAs("record-opinion")]
public sealed record RecordOpinion(string Level, LevelOpinion Opinion) : ApplicationCommand;

[SentAs("record-decision")]
public sealed record RecordDecision(string Session, Outcome Outcome, ImmutableArray<AmountLine> Granted) : ApplicationCommand;

/// <summary>The decision of that session does not stand, and a committee decides again.</summary>
[SentAs("set-decision-aside")]
public sealed record SetDecisionAside(string Session) : ApplicationCommand;

/// <summary>The session that decided has taken it back: the file is where it was before.</summary>
[SentAs("undo-decision")]
public sealed record UndoDecision(string Session) : ApplicationCommand;

/// <summary>The applicant is told what the signed minutes of the session hold.</summary>
[SentAs("notify-decision")]
public sealed record NotifyDecision(string Session) : ApplicationCommand;

/// <summary>An appeal against what was notified at that instant has been upheld: it is to be decided anew.</summary>
[SentAs("reconsider-file")]
public sealed record ReconsiderFile(DateTimeOffset Against) : ApplicationCommand;

/// <summary>The number that people call the file by, given once and for all.</summary>
[SentAs("take-number")]
public sealed record TakeNumber(string Number) : ApplicationCommand;

/// <summary>The call's calendar has changed, or may have since the draft was begun.</summary>
[SentAs("align-calendar")]
public sealed record AlignCalendar : ApplicationCommand;

/// <summary>The grantee has signed: from here on the file ends by a termination of the agreement, not by a withdrawal.</summary>
[SentAs("note-agreement-signed")]
public sealed record NoteAgreementSigned : ApplicationCommand;

/// <summary>The text that the grantee has signed is no more, and never bound anybody: it may withdraw again.</summary>
[SentAs("note-signed-text-dropped")]
public sealed record NoteSignedTextDropped : ApplicationCommand;

[SentAs("note-cancellation")]
public sealed record NoteCancellation : ApplicationCommand;

/// <summary>The applicant is warned that the file will be erased, so many days beforehand as its programme says.</summary>
[SentAs("announce-erasure")]
public sealed record AnnounceErasure(KeptAs As) : ApplicationCommand;

/// <summary>Erases a file that was kept for as long as its programme says, whose applicant was warned, and that nothing needs any more.</summary>
[SentAs("erase-file")]
public sealed record EraseFile(KeptAs As) : ApplicationCommand;

/// <summary>The file is kept whatever the rules say, because of the header's reason.</summary>
[SentAs("place-hold")]
public sealed record PlaceHold : ApplicationCommand;

/// <summary>What made the file to be kept is over; the header's reason says how.</summary>
[SentAs("lift-hold")]
public sealed record LiftHold : ApplicationCommand;
