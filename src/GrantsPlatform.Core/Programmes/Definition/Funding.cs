using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="MaxRate">Largest share of the budget (without contributions in kind) that may be requested; null: no limit.</param>
public sealed record Funding(
    ImmutableArray<Ceiling> Ceilings = default, [Description("Largest share of the budget that may be requested, such as 0.8.")] decimal? MaxRate = null, ImmutableArray<ConditionPrecedent> ConditionsPrecedent = default)
{
    public ImmutableArray<Ceiling> Ceilings { get; init; } = Ceilings.OrEmpty();
    public ImmutableArray<ConditionPrecedent> ConditionsPrecedent { get; init; } = ConditionsPrecedent.OrEmpty();
}

/// <summary>Whose amounts are added up under a ceiling.</summary>
public enum CeilingBasis { File, Siren, Service }

/// <summary>Over which time they are added up.</summary>
public enum CeilingPeriod { Year, Total }

/// <param name="Message">French, for the applicant, when the ceiling is exceeded.</param>
public sealed record Ceiling(Money Amount, CeilingBasis Basis, CeilingPeriod Period, string Message);

/// <summary>The step that waits for a condition.</summary>
public enum Gate { Opening, Award, Agreement }

/// <summary>Something that must be recorded as met before a step, such as the vote of a budget.</summary>
public sealed record ConditionPrecedent(string Code, string Label, Gate Before);
