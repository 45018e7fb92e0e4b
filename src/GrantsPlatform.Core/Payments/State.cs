using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Payments;

/// <summary>Payments that leave together, once, under one reference.</summary>
public abstract record PaymentBatchState
{
    public const string Kind = "batch";

    public static StreamId IdOf(string batch) => StreamId.Named(Kind, batch);

    public sealed record Absent : PaymentBatchState;

    /// <summary>What every batch has, whatever its phase; what only some have is in the <paramref name="Phase"/>.</summary>
    public sealed record Known(BatchOpened Origin, BatchPhase Phase) : PaymentBatchState, IScoped, IPublishes<LivesUnder>
    {
        LivesUnder IPublishes<LivesUnder>.Published => new(Origin.Programme, Origin.Revision);

        public ImmutableSortedDictionary<string, BatchClaim> Claims { get; init; } = ImmutableSortedDictionary.Create<string, BatchClaim>(StringComparer.Ordinal);

        public Money Total => Held.Sum(claim => claim.Amount);
        public IEnumerable<BatchClaim.Held> Held => Claims.Values.OfType<BatchClaim.Held>();
        public Scope Scope => new(Origin.Programme, null, []);

        /// <summary>A character that no stream's key has keeps the two parts apart.</summary>
        public static string KeyOf(string application, string instalment) => $"{application}/{instalment}";
    }
}
