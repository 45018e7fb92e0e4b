using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Calls;

public static class Conditions
{
    /// <summary>The first condition precedent that stands before the gate and is not yet met, or null.</summary>
    public static ConditionPrecedent? UnmetCondition(this ProgrammeDefinition definition, Gate gate, ImmutableSortedSet<string> satisfied) =>
        definition.Funding.ConditionsPrecedent.FirstOrDefault(
            condition => condition.Before == gate && !satisfied.Contains(condition.Code));
}
