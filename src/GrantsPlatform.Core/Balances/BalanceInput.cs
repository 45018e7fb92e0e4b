using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Balances;

/// <summary>What a balance is computed from. No amount is negative.</summary>
/// <param name="AcceptedCosts">Eligible costs as the service accepted them; null where the terms have no rate and nobody was asked.</param>
/// <param name="Target">Of the objective's indicator; null: non renseigné.</param>
/// <param name="Actual">As certified in the final report; null: non renseigné.</param>
/// <param name="Origin">Where the actual comes from, where the programme computes it from rows.</param>
public sealed record BalanceInput(
    BalanceTerms Terms, Money Granted, Money Paid, Money? AcceptedCosts, decimal? Target = null, decimal? Actual = null, FigureOrigin? Origin = null)
{
    /// <summary>Account by account, where something was refused; empty: everything was accepted, or only the sum is known.</summary>
    public ImmutableArray<JudgedCost> Costs { get; init; } = [];
}
