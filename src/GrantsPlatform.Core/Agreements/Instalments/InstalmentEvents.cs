using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Agreements;

/// <summary>Planned, or planned anew with another amount as long as nobody has prepared it.</summary>
/// <param name="After">Where a date triggers it that counts from an event, which may be still to come.</param>
[StoredAs("instalment.planned")]
public sealed record InstalmentPlanned(
    string Instalment, string Code, InstalmentKind Kind, string Payee, Money Amount, InstalmentTrigger Trigger, DateOnly? On, string? Report,
    ImmutableArray<string> Evidence, DueRule.After? After = null) : AgreementEvent;

[StoredAs("instalment.due")]
public sealed record InstalmentDue(string Instalment, DateTimeOffset At) : AgreementEvent;

/// <param name="BankHash">Of the verified bank details that it is to be paid to.</param>
[StoredAs("instalment.prepared")]
public sealed record InstalmentPrepared(string Instalment, string Payee, Money Amount, string BankHash, Actor By, DateTimeOffset At) : AgreementEvent;

/// <param name="Final">No further approval is needed.</param>
[StoredAs("instalment.approved")]
public sealed record InstalmentApproved(string Instalment, Actor By, DateTimeOffset At, bool Final) : AgreementEvent;

[StoredAs("instalment.sent-back")]
public sealed record InstalmentSentBack(string Instalment, Actor By) : AgreementEvent;

[StoredAs("instalment.claimed")]
public sealed record InstalmentClaimed(string Instalment, string Batch, string Payee, Money Amount, string BankHash) : AgreementEvent;

[StoredAs("instalment.not-claimed")]
public sealed record InstalmentNotClaimed(string Instalment, string Batch, DropCause Cause) : AgreementEvent;

[StoredAs("instalment.released")]
public sealed record InstalmentReleased(string Instalment, string Batch) : AgreementEvent;

[StoredAs("instalment.ordered")]
public sealed record InstalmentOrdered(string Instalment, string Batch, string Reference) : AgreementEvent;

[StoredAs("instalment.paid")]
public sealed record InstalmentPaid(string Instalment, string Batch, DateOnly PaidOn, string Reference) : AgreementEvent;

[StoredAs("instalment.rejected")]
public sealed record InstalmentRejected(string Instalment, string Batch, RejectionCause Cause) : AgreementEvent;

[StoredAs("instalment.cancelled")]
public sealed record InstalmentCancelled(string Instalment) : AgreementEvent;

/// <summary>Why an agreement does not let a batch have an instalment.</summary>
public enum DropCause
{
    NotApproved,

    /// <summary>It goes back to its preparer.</summary>
    BankDetailsChanged,
}

/// <summary>Why an accountant turns a payment down; the words are kept with the batch.</summary>
public enum RejectionCause
{
    BankDetails,
    Evidence,
    Credits,
    Other,
}
