using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

/// <summary>Where a payment stands on its way.</summary>
public abstract record InstalmentPhase
{
    public sealed record Planned : InstalmentPhase;

    public sealed record Due : InstalmentPhase;

    /// <summary>Approved by some, maybe, and not by enough.</summary>
    public sealed record Prepared(Backing Backing) : InstalmentPhase;

    public sealed record Approved(Backing Backing) : InstalmentPhase;

    public sealed record Claimed(Backing Backing, string Batch) : InstalmentPhase;

    /// <param name="Reference">Under which it left.</param>
    public sealed record Ordered(Backing Backing, string Batch, string Reference) : InstalmentPhase;

    public sealed record Paid(Backing Backing, InstalmentPaid Payment) : InstalmentPhase;

    /// <summary>By the accountant: whoever prepares it again begins anew.</summary>
    public sealed record Rejected(string Batch, RejectionCause Cause) : InstalmentPhase;

    public sealed record Cancelled : InstalmentPhase;
}

/// <summary>The persons behind a payment: who asked for it, and who has approved.</summary>
public sealed record Backing(InstalmentPrepared Preparation, ImmutableArray<Actor> Approvers);
