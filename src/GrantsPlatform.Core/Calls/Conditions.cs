using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Calls;

public static class Conditions
{
    /// <summary>The first condition precedent that stands before the gate and is not yet met, or null.</summary>
    public static ConditionPrecedent? UnmetCondition(this ProgrammeDefinition definition, Gate gate, CallState.Known call) =>
        definition.Funding.ConditionsPrecedent.FirstOrDefault(
            condition => condition.Before == gate && !call.SatisfiedConditions.Contains(condition.Code));
}
