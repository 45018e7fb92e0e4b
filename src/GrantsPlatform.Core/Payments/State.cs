using System.Collections.Immutable;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Payments;

public enum BatchPhase
{
    Open,
    Sealed,
    Exported,
    Cancelled,
}

public enum ClaimStanding
{
    Asked,
    Held,
    Dropped,
}

/// <summary>Payments that leave together, once, under one reference.</summary>
public abstract record PaymentBatchState
{
    public const string Kind = "batch";

    public static StreamId IdOf(string batch) => StreamId.Named(Kind, batch);

    public sealed record Absent : PaymentBatchState;

    public sealed record Known(BatchOpened Origin) : PaymentBatchState, IScoped
    {
        public BatchPhase Phase { get; init; } = BatchPhase.Open;
        public ImmutableSortedDictionary<string, BatchClaim> Claims { get; init; } = ImmutableSortedDictionary.Create<string, BatchClaim>(StringComparer.Ordinal);

        /// <summary>By reference, from the sealing on.</summary>
        public ImmutableSortedDictionary<string, BatchLine> Lines { get; init; } = ImmutableSortedDictionary.Create<string, BatchLine>(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, LinePaid> PaidLines { get; init; } = ImmutableSortedDictionary.Create<string, LinePaid>(StringComparer.Ordinal);
        public ImmutableSortedDictionary<string, LineRejected> RejectedLines { get; init; } = ImmutableSortedDictionary.Create<string, LineRejected>(StringComparer.Ordinal);
        public BatchExported? Export { get; init; }

        public Money Total => Held.Sum(claim => claim.Amount);
        public IEnumerable<BatchClaim> Held => Claims.Values.Where(claim => claim.Standing == ClaimStanding.Held);
        public Scope Scope => new(Origin.Programme, null, []);

        /// <summary>A character that no stream's key has keeps the two parts apart.</summary>
        public static string KeyOf(string application, string instalment) => $"{application}/{instalment}";
    }
}

public sealed record BatchClaim(string Application, string Instalment, ClaimStanding Standing, string Payee = "", Money Amount = default, string BankHash = "", DropCause? Cause = null);
