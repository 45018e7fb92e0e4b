using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Recoveries;

public abstract record RecoveryState
{
    public const string Kind = FileTie.Claim;

    /// <summary>Where partners were paid apart, each payee beside the lead has a claim of its own.</summary>
    public static StreamId IdOf(string application, string? payee = null) => FileTie.ClaimOn(application, payee);

    /// <summary>The file that a claim belongs to.</summary>
    public static string ApplicationOf(StreamId self) => StreamId.PartsOf(self.Key)[0];

    public sealed record Absent : RecoveryState;

    public sealed record Known(OverpaymentFound Origin, RecoveryPhase Phase) : RecoveryState, IScoped, IPublishes<LivesUnder>, IPublishes<ClaimOnBody>, IPublishes<FileTie>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Origin.Programme, Origin.Revision);

        ClaimOnBody IPublishes<ClaimOnBody>.Published => new(Origin.Payee, IsOpen: Owed > Money.Zero);

        FileTie IPublishes<FileTie>.Published => new(Owed > Money.Zero);

        /// <summary>What is claimed: as found, or as confirmed.</summary>
        public Money Claimed { get; init; } = Origin.Amount;

        public ImmutableSortedDictionary<string, Money> Receipts { get; init; } = ImmutableSortedDictionary.Create<string, Money>(StringComparer.Ordinal);
        public Money WrittenOff { get; init; }
        public string? Order { get; init; }
        public ImmutableArray<string> Replies { get; init; } = [];
        public WriteOffProposed? Proposal { get; init; }

        /// <summary>The claim's age counts from the last step towards the money: the finding, the order, a receipt.</summary>
        public DateTimeOffset AgeFrom { get; init; } = Origin.At;

        public Money Received => Receipts.Values.Sum();

        /// <summary>claimed = received + written off + owed, as long as the claim stands.</summary>
        public Money Owed => Phase is RecoveryPhase.Dropped or RecoveryPhase.Lapsed ? Money.Zero : Claimed - Received - WrittenOff;

        public Scope Scope => new(Origin.Programme, Origin.Departement, [.. new[] { Origin.Organisation, Origin.Payee }.Distinct()]);
    }
}

public abstract record RecoveryPhase
{
    public sealed record Found : RecoveryPhase;

    /// <summary>The grantee may answer until that day.</summary>
    public sealed record Adversarial(DateOnly ReplyUntil) : RecoveryPhase;

    /// <summary>The day has passed.</summary>
    public sealed record Heard : RecoveryPhase;

    public sealed record Confirmed : RecoveryPhase;

    public sealed record Dropped : RecoveryPhase;

    public sealed record Ordered : RecoveryPhase;

    public sealed record Recovered : RecoveryPhase;

    public sealed record WrittenOff : RecoveryPhase;

    public sealed record Lapsed : RecoveryPhase;
}
