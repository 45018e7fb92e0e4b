using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Payments;

public abstract record PaymentBatchEvent : Event;

[StoredAs("batch.opened")]
public sealed record BatchOpened(string Programme, int Revision, PaymentChannel Channel, string Account, Actor By, DateTimeOffset At) : PaymentBatchEvent;

[StoredAs("batch.claim-asked")]
public sealed record ClaimAsked(string Application, string Instalment) : PaymentBatchEvent, ITouchesNoView;

[StoredAs("batch.claim-held")]
public sealed record ClaimHeld(string Application, string Instalment, string Payee, Money Amount, string BankHash) : PaymentBatchEvent;

[StoredAs("batch.claim-dropped")]
public sealed record ClaimDropped(string Application, string Instalment, DropCause Cause) : PaymentBatchEvent;

[StoredAs("batch.sealed")]
public sealed record BatchSealed(ImmutableArray<BatchLine> Lines, Money Total, Actor By, DateTimeOffset At) : PaymentBatchEvent;

[StoredAs("batch.cancelled")]
public sealed record BatchCancelled(Actor By, DateTimeOffset At) : PaymentBatchEvent;

/// <summary>Left under this reference; every line goes under a reference made of it.</summary>
[StoredAs("batch.exported")]
public sealed record BatchExported(string Reference, Actor By, DateTimeOffset At) : PaymentBatchEvent;

/// <param name="Commitment">What services of the State call theirs (n° EJ); null: the accountant named none.</param>
[StoredAs("batch.line-paid", 2)]
public sealed record LinePaid(string Line, DateOnly PaidOn, string Reference, string? Commitment = null) : PaymentBatchEvent;

/// <summary>The accountant's words, where there are any, stand in the content record "rejection/{line}".</summary>
[StoredAs("batch.line-rejected")]
public sealed record LineRejected(string Line, RejectionCause Cause, string? Hash) : PaymentBatchEvent;

/// <summary>One payment of a sealed batch. <paramref name="Line"/> is its permanent reference.</summary>
public sealed record BatchLine(string Line, string Application, string Instalment, string Payee, Money Amount, string BankHash);
