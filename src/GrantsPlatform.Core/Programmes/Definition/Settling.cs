using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What is owed in the end: the least of the grant and a share of the accepted costs, times a coefficient for the objective.</summary>
/// <param name="Rate">The share of accepted eligible costs; null: costs do not limit the grant.</param>
/// <param name="Objective">Null: the coefficient is 1.</param>
/// <param name="Rounding">Of what is owed, once, after everything has been multiplied.</param>
public sealed record BalanceTerms(
    [Description("Share of the accepted costs, such as 0.8; left out: costs do not limit the grant.")] decimal? Rate = null,
    ObjectiveCoefficient? Objective = null,
    [Description("In which direction what is owed is rounded to the cent, once, at the end; left out: down.")] Rounding Rounding = Rounding.Down)
{
    /// <summary>Where a definition says nothing: what was granted is owed, once the final report is accepted.</summary>
    internal static readonly BalanceTerms GrantAlone = new();
}

/// <summary>How the achievement of one indicator, actual divided by target, changes what is owed.</summary>
public abstract record ObjectiveCoefficient(string Indicator)
{
    /// <summary>The coefficient of the highest step that the achievement reaches.</summary>
    [Word("steps")]
    public sealed record Steps(string Indicator, [Description("In rising order; the first from 0.")] ImmutableArray<CoefficientStep> Values) : ObjectiveCoefficient(Indicator);

    /// <summary>1 within the tolerance, otherwise the achievement itself.</summary>
    [Word("proRata")]
    public sealed record ProRata(string Indicator, [Description("Share of the target that may be missed without effect.")] decimal Tolerance) : ObjectiveCoefficient(Indicator);
}

/// <param name="From">Achievement from which the step holds: 0.9 is nine tenths of the target.</param>
public sealed record CoefficientStep(decimal From, decimal Coefficient);

/// <param name="ReplyDays">How long a grantee may answer before a claim is confirmed.</param>
public sealed record RecoveryTerms(int ReplyDays);

/// <param name="DelayMonths">How long after its notification a decision may be appealed against.</param>
/// <param name="SilenceMonths">After how long without an answer the appeal counts as refused.</param>
public sealed record AppealTerms(int DelayMonths, int SilenceMonths)
{
    /// <summary>Of a programme that lays down none, as in France (code de justice administrative, art. R. 421-1 and R. 421-2): a delay that a letter does not name binds nobody.</summary>
    public static readonly AppealTerms Usual = new(2, 2);
}
