using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

public enum InstalmentPhase
{
    Planned,
    Due,
    Prepared,
    Approved,
    Claimed,
    Ordered,
    Paid,
    Rejected,
    Cancelled,
}

/// <summary>One payment to one payee, from the plan to the accountant's answer.</summary>
public sealed record Instalment(InstalmentPlanned Plan, InstalmentPhase Phase)
{
    public InstalmentPrepared? Preparation { get; init; }
    public ImmutableArray<Actor> Approvers { get; init; } = [];

    /// <summary>The batch that holds it, or that it was rejected from.</summary>
    public string? Batch { get; init; }

    /// <summary>Every batch that has asked for it: each is answered once.</summary>
    public ImmutableSortedSet<string> Asked { get; init; } = [];

    public string? Reference { get; init; }
    public InstalmentPaid? Payment { get; init; }
    public RejectionCause? Rejection { get; init; }

    public string Payee => Plan.Payee;
    public Money Amount => Plan.Amount;
    public Money PaidAmount => Phase == InstalmentPhase.Paid ? Amount : Money.Zero;

    /// <summary>Nobody has acted on it: it may be planned anew.</summary>
    public bool IsOpen => Phase is InstalmentPhase.Planned or InstalmentPhase.Due;

    /// <summary>On its way; a rejected one may leave again.</summary>
    public bool IsMoving => Phase is InstalmentPhase.Prepared or InstalmentPhase.Approved or InstalmentPhase.Claimed or InstalmentPhase.Ordered or InstalmentPhase.Rejected;

    public bool IsInBatch => Phase is InstalmentPhase.Claimed or InstalmentPhase.Ordered;

    public bool IsOver => Phase is InstalmentPhase.Paid or InstalmentPhase.Cancelled;
}
