using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

public abstract record AgreementCommand : Command;

/// <summary>The award has been notified: draws the agreement up, or takes note of an award that has changed.</summary>
public sealed record DraftAgreement : AgreementCommand;

/// <summary>Period and targets, as long as the agreement has not been sent.</summary>
public sealed record SetAgreementTerms(DateOnly From, DateOnly To, ImmutableSortedDictionary<string, decimal> Targets) : AgreementCommand;

public sealed record SendForSignature : AgreementCommand;

/// <summary>The grantee signs the text of that hash: see <see cref="Pending.Hash"/>.</summary>
public sealed record SignAgreement(string Hash) : AgreementCommand;

/// <summary>The funder's signature: the act, or the amendment, comes into force.</summary>
public sealed record CountersignAgreement(string Hash) : AgreementCommand;

/// <summary>A funder-year has refused; money may have become free since.</summary>
public sealed record RetryReservation : AgreementCommand;

/// <summary>What changes, and nothing else, with the header's reason. Both sides sign it.</summary>
public sealed record ProposeAmendment(Difference Difference) : AgreementCommand;

public sealed record DropAmendment : AgreementCommand;

/// <summary>Ends an act in force, or a draft, with the header's reason.</summary>
public sealed record TerminateAgreement : AgreementCommand;

/// <summary>The applicant has withdrawn, or the award is no more, before the act came into force.</summary>
public sealed record AbandonAgreement : AgreementCommand;

public sealed record ConfirmReservation(string Year, int Attempt, Money Total, bool ActMandatory) : AgreementCommand;

public sealed record DenyReservation(string Year, int Attempt, Money Over) : AgreementCommand;

/// <summary>A report on which instalments wait has been accepted.</summary>
public sealed record NoteAcceptedReport(string Report) : AgreementCommand;

/// <summary>Computes by the definition's rule what is owed in the end, from an accepted final report, and plans the balance.</summary>
public sealed record SettleFromReport(string Report) : AgreementCommand;

/// <summary>What the grantee is entitled to in all, where a definition has no rule for it. <paramref name="Hash"/> is that of the lines of the sum.</summary>
public sealed record SettleBalance(Money Entitlement, string Hash) : AgreementCommand;

/// <summary>
/// What the grantee is entitled to after all, with the header's reason: after an appeal against the balance. What was paid stands; only the
/// difference is paid, or claimed, or no longer claimed.
/// </summary>
public sealed record ReviseSettlement(Money Entitlement) : AgreementCommand;

/// <summary>Asks for approval of a payment. <paramref name="Evidence"/>: what the preparer certifies to have checked.</summary>
public sealed record PrepareInstalment(string Instalment, ImmutableArray<string> Evidence) : AgreementCommand;

public sealed record ApproveInstalment(string Instalment) : AgreementCommand;

/// <summary>Back to the preparer, with the header's reason.</summary>
public sealed record SendBackInstalment(string Instalment) : AgreementCommand;

/// <summary>A batch asks for the instalment; the answer is an event either way.</summary>
public sealed record ClaimInstalment(string Instalment, string Batch) : AgreementCommand;

/// <summary>The batch gives the instalment back: to its preparer, where the payee's details are no more those that were claimed.</summary>
public sealed record ReleaseClaim(string Instalment, string Batch) : AgreementCommand;

public sealed record OrderInstalment(string Instalment, string Batch, string Reference) : AgreementCommand;

public sealed record RecordPayment(string Instalment, string Batch, DateOnly PaidOn, string Reference) : AgreementCommand;

public sealed record RecordRejection(string Instalment, string Batch, RejectionCause Cause) : AgreementCommand;

/// <summary>An amendment as what it changes.</summary>
/// <param name="Lines">Amounts to be added to lines of the same funder, strand, year, payee and unit; negative ones take away.</param>
/// <param name="Targets">Targets that replace those of the same code.</param>
public sealed record Difference(
    ImmutableArray<AmountLine> Lines, DateOnly? From = null, DateOnly? To = null, ImmutableSortedDictionary<string, decimal>? Targets = null);
