using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

public abstract record AgreementEvent : Event;

/// <param name="Applicant">Legal name of the lead organisation.</param>
/// <param name="Payees">SIREN of every organisation that is paid, by its id.</param>
[StoredAs("agreement.drafted")]
public sealed record AgreementDrafted(
    string Programme, int Revision, string Call, string Organisation, string Applicant, string? Departement,
    ImmutableArray<AmountLine> Lines, ImmutableSortedDictionary<string, string> Payees, DateOnly From, DateOnly To,
    ImmutableSortedDictionary<string, decimal> Targets, ActTerms Terms) : AgreementEvent;

/// <summary>What the act's rules say where no definition can be read.</summary>
/// <param name="Reports">Codes of the reports that the act asks for.</param>
/// <param name="Register">The grantee keeps a register of the people supported.</param>
/// <param name="PaymentMovesReports">A report's day counts from the first payment.</param>
public sealed record ActTerms(LegalAct Act, Money Threshold, Money? YearCeiling, ImmutableArray<string> Reports, bool Register, bool PaymentMovesReports = false);

[StoredAs("agreement.terms-set")]
public sealed record AgreementTermsSet(DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets) : AgreementEvent;

/// <param name="Plan">The payments that the text leads to; null in acts that were sent before texts said so.</param>
/// <param name="Partners">Those who sign for their own lines; null: none.</param>
[StoredAs("agreement.sent")]
public sealed record AgreementSent(
    string Hash, DateTimeOffset At, ImmutableArray<Lead> ReminderDelays, ImmutableArray<ForeseenPayment>? Plan = null, ImmutableArray<string>? Partners = null) : AgreementEvent;

/// <summary>A payment as an act's text foresees it.</summary>
public sealed record ForeseenPayment(string Instalment, string Payee, Money Amount);

/// <summary>The document of the text of that hash, as it goes to be signed, is kept for good: the content record <see cref="ActDocument.RecordOf"/> holds it from being swept.</summary>
/// <param name="Document">SHA-256 of its bytes.</param>
[StoredAs("agreement.document-kept")]
public sealed record ActDocumentKept(int Version, string Hash, string Document, long Size, DateTimeOffset At) : AgreementEvent, ITouchesNoView;

[StoredAs("agreement.signature-reminder-due")]
public sealed record SignatureReminderDue(int Version, Lead Delay) : AgreementEvent, ITouchesNoView;

/// <summary>The code itself is made when its mail leaves, and stored nowhere.</summary>
/// <param name="Attempt">Id of the command that asked.</param>
/// <param name="Partner">Whose lines it is to sign; null: the grantee's text.</param>
[StoredAs("agreement.signing-code-asked")]
public sealed record SigningCodeAsked(int Version, int Number, DateTimeOffset At, DateTimeOffset ExpiresAt, Actor By, string Attempt, string? Partner = null) : AgreementEvent, ITouchesNoView;

/// <param name="Code">The number of the mailed code by which the person was known; null: by other means.</param>
[StoredAs("agreement.signed")]
public sealed record AgreementSigned(int Version, string Hash, DateTimeOffset At, Actor By, int? Code = null) : AgreementEvent;

/// <summary>By a partner, for its own lines of the text of that hash.</summary>
/// <param name="Code">As for <see cref="AgreementSigned"/>.</param>
[StoredAs("agreement.partner-signed")]
public sealed record PartnerSigned(string Partner, int Version, string Hash, DateTimeOffset At, Actor By, int? Code = null) : AgreementEvent;

/// <summary>A partner will not sign for its own lines, for the reason that was given: the act is a draft again; an amendment is dropped right after.</summary>
[StoredAs("agreement.partner-declined")]
public sealed record PartnerDeclined(string Partner, int Version, string Hash, DateTimeOffset At, Actor By) : AgreementEvent;

/// <summary>Signed on paper; the file is in the content record <see cref="SignedCopy.RecordOf"/>.</summary>
/// <param name="Hash">Of the text that was sent.</param>
/// <param name="Record">Hash of the record.</param>
[StoredAs("agreement.copy-handed-in")]
public sealed record SignedCopyHandedIn(int Version, string Hash, int Number, string Record, DateTimeOffset At, Actor By) : AgreementEvent;

/// <summary>The copy is of the text of that hash: it counts as signed by the grantee, see <see cref="AgreementSigned"/>, and by every partner.</summary>
[StoredAs("agreement.copy-confirmed")]
public sealed record SignedCopyConfirmed(int Version, string Hash, int Number, DateTimeOffset At, Actor By) : AgreementEvent;

[StoredAs("agreement.copy-refused")]
public sealed record SignedCopyRefused(int Version, int Number, DateTimeOffset At, Actor By) : AgreementEvent;

/// <summary>The funder-year holds the amount. <paramref name="Total"/>: what the body has there in all.</summary>
[StoredAs("agreement.year-confirmed")]
public sealed record YearConfirmed(string Year, int Attempt, Money Total, bool ActMandatory) : AgreementEvent, ITouchesNoView;

[StoredAs("agreement.year-denied")]
public sealed record YearRefused(string Year, int Attempt, Money Over) : AgreementEvent, ITouchesNoView;

[StoredAs("agreement.reservation-retried")]
public sealed record ReservationRetried : AgreementEvent, ITouchesNoView;

/// <summary>Countersigned: from here on the grantee may be paid.</summary>
[StoredAs("agreement.activated")]
public sealed record AgreementActivated(
    DateTimeOffset At, Actor By, DateOnly From, DateOnly To, ImmutableArray<AmountLine> Lines, ImmutableSortedDictionary<string, decimal> Targets) : AgreementEvent;

/// <summary>A later committee session has changed the award; an amendment may follow it.</summary>
[StoredAs("agreement.award-revised")]
public sealed record AwardRevised(ImmutableArray<AmountLine> Awarded) : AgreementEvent, ITouchesNoView;

/// <summary>By the grantee; the words are in the content record <see cref="RequestedChanges.RecordOf"/>.</summary>
/// <param name="Hash">Of the record.</param>
[StoredAs("agreement.amendment-asked")]
public sealed record AmendmentAsked(int Number, string Hash, DateTimeOffset At, Actor By) : AgreementEvent;

[StoredAs("agreement.amendment-request-declined")]
public sealed record AmendmentRequestDeclined(int Number, DateTimeOffset At, Actor By) : AgreementEvent;

/// <summary>The amendment of that version answers the request.</summary>
[StoredAs("agreement.amendment-request-taken-up")]
public sealed record AmendmentRequestTakenUp(int Number, int Version) : AgreementEvent, ITouchesNoView;

/// <param name="Payees">SIREN of organisations that the amendment pays for the first time.</param>
/// <param name="Plan">The payments that the text leads to, those made among them.</param>
/// <param name="Partners">Those who sign for their own lines, before or after the change; null: none.</param>
[StoredAs("agreement.amendment-proposed")]
public sealed record AmendmentProposed(
    int Version, Difference Difference, ImmutableSortedDictionary<string, string> Payees, string Hash, DateTimeOffset At, ImmutableArray<Lead> ReminderDelays,
    ImmutableArray<ForeseenPayment>? Plan = null, ImmutableArray<string>? Partners = null) : AgreementEvent;

[StoredAs("agreement.amendment-dropped")]
public sealed record AmendmentDropped(int Version) : AgreementEvent;

[StoredAs("agreement.amended")]
public sealed record AgreementAmended(int Version, Difference Difference, DateTimeOffset At, Actor By) : AgreementEvent;

[StoredAs("agreement.abandoned")]
public sealed record AgreementAbandoned(DateTimeOffset At) : AgreementEvent;

[StoredAs("agreement.terminated")]
public sealed record AgreementTerminated(DateTimeOffset At, Actor By, Money Paid) : AgreementEvent;

[StoredAs("agreement.report-noted")]
public sealed record AcceptedReportNoted(string Report) : AgreementEvent, ITouchesNoView;

/// <summary>What is owed in the end. <paramref name="Overpayments"/>: what each payee has had too much.</summary>
/// <param name="Hash">Of the lines of the sum.</param>
/// <param name="Lines">The sum itself, where the definition's rule gave it.</param>
/// <param name="Before">Where this sum takes the place of another: what payees had had too much by the earlier ones.</param>
[StoredAs("agreement.settled")]
public sealed record AgreementSettled(
    Money Entitlement, Money Balance, Money Overpayment, ImmutableSortedDictionary<string, Money> Overpayments, string Hash, ImmutableArray<BalanceLine> Lines,
    ImmutableSortedDictionary<string, Money>? Before = null) : AgreementEvent;

[StoredAs("agreement.completed")]
public sealed record AgreementCompleted(DateTimeOffset At) : AgreementEvent;
