using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>How decisions of other streams read a published definition.</summary>
public static class DefinitionFacts
{
    public static IEnumerable<Need> NeedOf(string programme) => [new Need.State(ProgrammeState.IdOf(programme))];

    /// <summary>The frozen definition, or null when that revision was never published.</summary>
    public static ProgrammeDefinition? DefinitionOf(this Facts facts, string programme, int revision)
    {
        var state = facts.Get<ProgrammeState>(ProgrammeState.IdOf(programme));
        return revision >= 1 && revision <= state.Latest ? state.Revision(revision) : null;
    }
}
