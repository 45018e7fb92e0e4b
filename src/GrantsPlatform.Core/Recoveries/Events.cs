using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

public abstract record RecoveryEvent : Event;

[StoredAs("recovery.overpayment-found")]
public sealed record OverpaymentFound(
    string Application, string Call, string Programme, int Revision, string Organisation, string? Departement,
    Money Amount, string Payee, string Hash, ImmutableArray<BalanceLine> Lines, int ReplyDays, DateTimeOffset At) : RecoveryEvent;

/// <summary>The balance has been drawn anew; money that came in already stands.</summary>
[StoredAs("recovery.overpayment-revised")]
public sealed record OverpaymentRevised(Money Amount, string Hash, DateTimeOffset At) : RecoveryEvent;

/// <summary>The reasons are in the record "letter".</summary>
[StoredAs("recovery.adversarial-letter-sent")]
public sealed record AdversarialLetterSent(DateTimeOffset At, DateOnly ReplyUntil, Actor By) : RecoveryEvent;

/// <summary>The words are in the record "reply/{number}".</summary>
[StoredAs("recovery.reply-recorded")]
public sealed record ReplyRecorded(int Number, string Hash, DateTimeOffset At, Actor By) : RecoveryEvent, ITouchesNoView;

[StoredAs("recovery.reply-period-ended")]
public sealed record ReplyPeriodEnded(DateOnly ReplyUntil) : RecoveryEvent;

/// <summary>The reasons are in the record "confirmation".</summary>
[StoredAs("recovery.confirmed")]
public sealed record RecoveryConfirmed(Money Amount, DateTimeOffset At, Actor By) : RecoveryEvent;

/// <summary>The reasons are in the record "drop". <paramref name="Announced"/>: the grantee had been told of the claim.</summary>
[StoredAs("recovery.dropped")]
public sealed record RecoveryDropped(bool Announced, DateTimeOffset At, Actor By) : RecoveryEvent;

[StoredAs("recovery.order-issued")]
public sealed record OrderIssued(string Reference, Money Amount, DateTimeOffset At, Actor By) : RecoveryEvent;

[StoredAs("recovery.receipt-recorded")]
public sealed record ReceiptRecorded(Money Amount, string Reference, Money Owed, DateTimeOffset At, Actor By) : RecoveryEvent;

/// <summary>Nothing is owed any more.</summary>
[StoredAs("recovery.completed")]
public sealed record RecoveryCompleted(DateTimeOffset At) : RecoveryEvent;

/// <summary>The reasons are in the record "write-off".</summary>
[StoredAs("recovery.write-off-proposed")]
public sealed record WriteOffProposed(DateTimeOffset At, Actor By) : RecoveryEvent, ITouchesNoView;

[StoredAs("recovery.written-off")]
public sealed record ClaimWrittenOff(Money Amount, Actor ProposedBy, DateTimeOffset At, Actor By) : RecoveryEvent;

/// <summary>Too old to be claimed; what was still owed is lost.</summary>
[StoredAs("recovery.lapsed")]
public sealed record ClaimLapsed(Money Amount, DateOnly LapsedAfter) : RecoveryEvent;
