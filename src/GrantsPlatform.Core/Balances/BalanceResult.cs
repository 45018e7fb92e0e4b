using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Balances;

/// <summary>One line of the sum, for the screen and the letter. <paramref name="Amount"/> in euros or <paramref name="Number"/> without unit, where the line has one.</summary>
/// <param name="Code">Permanent: "granted", "declared", "refused" (once for each account), "costs", "rate", "share", "least", "target", "actual", "coefficient", "entitlement", "revised", "paid", "balance", "overpayment".</param>
/// <param name="Label">French.</param>
/// <param name="Explanation">French: how the line follows from those above it.</param>
public sealed record BalanceLine(string Code, string Label, Money? Amount = null, decimal? Number = null, string? Explanation = null)
{
    /// <summary>"Montant dû : 72 000 € (80 000 € × 0,9)".</summary>
    public override string ToString() =>
        $"{Label}\u202F: {(Amount is { } amount ? French.Amount(amount) : Number is { } number ? French.Exact(number) : "non renseigné")}{(Explanation is null ? "" : $" ({Explanation})")}";
}

/// <summary>paid + balance − overpayment = entitlement, and balance or overpayment is zero.</summary>
public sealed record BalanceResult(Money Entitlement, Money Balance, Money Overpayment, ImmutableArray<BalanceLine> Lines)
{
    /// <summary>SHA-256 of every line: what a decision was taken on.</summary>
    public string Hash => Digest.Of(Wire.ToBytes(Lines));
}
