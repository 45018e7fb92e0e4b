using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>One payment to one payee, from the plan to the accountant's answer; what only some have is in the <paramref name="Phase"/>.</summary>
public sealed record Instalment(InstalmentPlanned Plan, InstalmentPhase Phase)
{
    /// <summary>Every batch that has asked for it: each is answered once.</summary>
    public ImmutableSortedSet<string> Asked { get; init; } = [];

    /// <summary>The batch that holds it, or that it left with.</summary>
    public string? Batch => Phase switch
    {
        InstalmentPhase.Claimed claimed => claimed.Batch,
        InstalmentPhase.Ordered ordered => ordered.Batch,
        InstalmentPhase.Paid paid => paid.Payment.Batch,
        InstalmentPhase.Rejected rejected => rejected.Batch,
        _ => null,
    };

    public string Payee => Plan.Payee;
    public Money Amount => Plan.Amount;
    public Money PaidAmount => IsPaid ? Amount : Money.Zero;

    /// <summary>Nobody has acted on it: it may be planned anew.</summary>
    public bool IsOpen => Phase is InstalmentPhase.Planned or InstalmentPhase.Due;

    /// <summary>On its way; a rejected one may leave again.</summary>
    public bool IsMoving => Phase is InstalmentPhase.Prepared or InstalmentPhase.Approved or InstalmentPhase.Rejected || IsInBatch;

    public bool IsInBatch => Phase is InstalmentPhase.Claimed or InstalmentPhase.Ordered;

    public bool IsPaid => Phase is InstalmentPhase.Paid;

    public bool IsOver => IsPaid || Phase is InstalmentPhase.Cancelled;
}
