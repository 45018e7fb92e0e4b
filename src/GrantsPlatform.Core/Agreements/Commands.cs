using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

public abstract record AgreementCommand : Command;

/// <summary>The award has been notified: draws the agreement up, or takes note of an award that has changed.</summary>
[SentAs("draft-agreement")]
public sealed record DraftAgreement : AgreementCommand;

/// <summary>Period and targets, as long as the agreement has not been sent.</summary>
[SentAs("set-agreement-terms")]
public sealed record SetAgreementTerms(DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets) : AgreementCommand;

[SentAs("send-for-signature")]
public sealed record SendForSignature : AgreementCommand;

/// <summary>The text of that hash has been drawn up as a document, which is kept.</summary>
[SentAs("keep-act-document")]
public sealed record KeepActDocument(string Hash, UploadRef File) : AgreementCommand;

/// <summary>A code is to leave for whoever is about to sign the text of that hash: who reads the mails of the account is taken for its holder.</summary>
/// <param name="Partner">Whose lines are to be signed; null: the grantee's whole text.</param>
[SentAs("ask-signing-code")]
public sealed record AskSigningCode(string Hash, string? Partner = null) : AgreementCommand;

/// <summary>The grantee signs the text of that hash: see <see cref="Pending.Hash"/>.</summary>
/// <param name="Code">The number of the mailed code that has come back, which the platform's pages have compared; null: the person was known by other means.</param>
[SentAs("sign-agreement")]
public sealed record SignAgreement(string Hash, int? Code = null) : AgreementCommand;

/// <summary>A partner signs the text of that hash for its own lines, where the programme wants it.</summary>
/// <param name="Code">As for <see cref="SignAgreement"/>.</param>
[SentAs("sign-partner-lines")]
public sealed record SignPartnerLines(string Partner, string Hash, int? Code = null) : AgreementCommand;

/// <summary>A partner will not sign the text of that hash for its own lines, for the header's reason: nobody can, any more.</summary>
[SentAs("decline-partner-lines")]
public sealed record DeclinePartnerLines(string Partner, string Hash) : AgreementCommand;

/// <summary>A scan of the text of that hash, signed on paper; one that waits already gives way to it.</summary>
[SentAs("hand-in-signed-copy")]
public sealed record HandInSignedCopy(string Hash, UploadRef File) : AgreementCommand;

/// <summary>The funder has read the copy of that number beside the text of that hash: it is the same, and signed by who may.</summary>
[SentAs("confirm-signed-copy")]
public sealed record ConfirmSignedCopy(string Hash, int Number) : AgreementCommand;

/// <summary>It is another text, or not signed by who may, or cannot be read: the header's reason says which.</summary>
[SentAs("refuse-signed-copy")]
public sealed record RefuseSignedCopy(int Number) : AgreementCommand;

/// <summary>The funder's signature: the act, or the amendment, comes into force.</summary>
[SentAs("countersign-agreement")]
public sealed record CountersignAgreement(string Hash) : AgreementCommand;

/// <summary>A funder-year has refused; money may have become free since.</summary>
[SentAs("retry-reservation")]
public sealed record RetryReservation : AgreementCommand;

/// <summary>The grantee asks for another period, other targets or other amounts; one request that waits already gives way to it.</summary>
[SentAs("ask-for-amendment")]
public sealed record AskForAmendment(string Changes, string Why, DateOnly? To = null, ImmutableSortedDictionary<string, decimal>? Targets = null) : AgreementCommand;

/// <summary>The act stays as it is, for the header's reason.</summary>
[SentAs("decline-amendment-request")]
public sealed record DeclineAmendmentRequest(int Number) : AgreementCommand;

/// <summary>What changes, and nothing else, with the header's reason. Both sides sign it.</summary>
/// <param name="Request">The number of the grantee's request that it answers; null: none.</param>
[SentAs("propose-amendment")]
public sealed record ProposeAmendment(Difference Difference, int? Request = null) : AgreementCommand;

[SentAs("drop-amendment")]
public sealed record DropAmendment : AgreementCommand;

/// <summary>Ends an act in force, or a draft, with the header's reason.</summary>
[SentAs("terminate-agreement")]
public sealed record TerminateAgreement : AgreementCommand;

/// <summary>The applicant has withdrawn, or the award is no more, before the act came into force.</summary>
[SentAs("abandon-agreement")]
public sealed record AbandonAgreement : AgreementCommand;

[SentAs("confirm-reservation")]
public sealed record ConfirmReservation(string Year, int Attempt, Money Total, bool ActMandatory) : AgreementCommand;

[SentAs("deny-reservation")]
public sealed record DenyReservation(string Year, int Attempt, Money Over) : AgreementCommand;

/// <summary>A report on which instalments wait has been accepted.</summary>
[SentAs("note-accepted-report")]
public sealed record NoteAcceptedReport(string Report) : AgreementCommand;

/// <summary>Computes by the definition's rule what is owed in the end, from an accepted final report, and plans the balance.</summary>
[SentAs("settle-from-report")]
public sealed record SettleFromReport(string Report) : AgreementCommand;

/// <summary>What the grantee is entitled to in all, where a definition has no rule for it. <paramref name="Hash"/> is that of the lines of the sum.</summary>
[SentAs("settle-balance")]
public sealed record SettleBalance(Money Entitlement, string Hash) : AgreementCommand;

/// <summary>
/// What the grantee is entitled to after all, with the header's reason: after an appeal against the balance. What was paid stands; only the
/// difference is paid, or claimed, or no longer claimed.
/// </summary>
[SentAs("revise-settlement")]
public sealed record ReviseSettlement(Money Entitlement) : AgreementCommand;

/// <summary>Asks for approval of a payment. <paramref name="Evidence"/>: what the preparer certifies to have checked.</summary>
[SentAs("prepare-instalment")]
public sealed record PrepareInstalment(string Instalment, ImmutableArray<string> Evidence) : AgreementCommand;

[SentAs("approve-instalment")]
public sealed record ApproveInstalment(string Instalment) : AgreementCommand;

/// <summary>Back to the preparer, with the header's reason.</summary>
[SentAs("send-back-instalment")]
public sealed record SendBackInstalment(string Instalment) : AgreementCommand;

/// <summary>A batch asks for the instalment; the answer is an event either way.</summary>
[SentAs("claim-instalment")]
public sealed record ClaimInstalment(string Instalment, string Batch) : AgreementCommand;

/// <summary>The batch gives the instalment back: to its preparer, where the payee's details are no more those that were claimed.</summary>
[SentAs("release-claim")]
public sealed record ReleaseClaim(string Instalment, string Batch) : AgreementCommand;

[SentAs("order-instalment")]
public sealed record OrderInstalment(string Instalment, string Batch, string Reference) : AgreementCommand;

[SentAs("record-payment")]
public sealed record RecordPayment(string Instalment, string Batch, DateOnly PaidOn, string Reference) : AgreementCommand;

[SentAs("record-rejection")]
public sealed record RecordRejection(string Instalment, string Batch, RejectionCause Cause) : AgreementCommand;

/// <summary>An amendment as what it changes.</summary>
/// <param name="Lines">Amounts to be added to lines of the same funder, strand, year, payee and unit; negative ones take away.</param>
/// <param name="Targets">Targets that replace those of the same code.</param>
public sealed record Difference(
    ImmutableArray<AmountLine> Lines, DateOnly? From = null, DateOnly? To = null, ImmutableSortedDictionary<string, decimal>? Targets = null);
