using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Payments;

public abstract record PaymentBatchCommand : Command;

/// <summary>Begins a batch of payments of one programme.</summary>
[SentAs("open-batch")]
public sealed record OpenBatch(string Programme, int Revision) : PaymentBatchCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => new(Programme, null, []);
}

/// <summary>Asks the agreement for an approved instalment; its answer comes back by itself.</summary>
[SentAs("add-to-batch")]
public sealed record AddToBatch(string Application, string Instalment) : PaymentBatchCommand;

[SentAs("note-claim")]
public sealed record NoteClaim(string Application, string Instalment, string Payee, Money Amount, string BankHash) : PaymentBatchCommand;

[SentAs("note-drop")]
public sealed record NoteDrop(string Application, string Instalment, DropCause Cause) : PaymentBatchCommand;

/// <summary>Every agreement has answered: nothing enters or leaves any more.</summary>
[SentAs("seal-batch")]
public sealed record SealBatch : PaymentBatchCommand;

/// <summary>Gives every instalment back, as long as the batch has not left.</summary>
[SentAs("cancel-batch")]
public sealed record CancelBatch : PaymentBatchCommand;

/// <summary>The batch leaves, once. Asked for again, it has left under the same reference.</summary>
[SentAs("export-batch")]
public sealed record ExportBatch : PaymentBatchCommand;

/// <summary>The accountant's answer, whole or in parts. Imported twice it changes nothing; one wrong line and nothing is taken over.</summary>
[SentAs("record-return")]
public sealed record RecordReturn(ImmutableArray<ReturnLine> Lines) : PaymentBatchCommand;

/// <summary>Either <paramref name="PaidOn"/> with its <paramref name="Reference"/>, or <paramref name="Rejected"/> with the accountant's words.</summary>
public sealed record ReturnLine(string Line, DateOnly? PaidOn = null, string? Reference = null, RejectionCause? Rejected = null, string? Words = null, string? Commitment = null);
