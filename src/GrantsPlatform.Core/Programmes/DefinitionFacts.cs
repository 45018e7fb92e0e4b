using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>How decisions of other streams read a published definition.</summary>
public static class DefinitionFacts
{
    public static IEnumerable<Need> NeedOf(string programme) => [new Need.State(ProgrammeState.IdOf(programme))];

    /// <summary>The same, or null while it has not been read yet: for needs that follow from it.</summary>
    public static ProgrammeDefinition? FindDefinition(this Facts facts, string programme, int revision) =>
        facts.Holds(new Need.State(ProgrammeState.IdOf(programme))) ? facts.DefinitionOf(programme, revision) : null;

    /// <summary>The frozen definition, or null when that revision was never published.</summary>
    public static ProgrammeDefinition? DefinitionOf(this Facts facts, string programme, int revision)
    {
        var state = facts.Get<ProgrammeState>(ProgrammeState.IdOf(programme));
        return revision >= 1 && revision <= state.Latest ? state.Revision(revision) : null;
    }

    /// <summary>The frozen definition under which something lives already.</summary>
    public static ProgrammeDefinition DefinitionUnder(this Facts facts, string programme, int revision) =>
        facts.DefinitionOf(programme, revision) ?? throw new InvalidOperationException($"Revision {revision} of {programme} was never published.");

    /// <summary>The same, with the words in which it was published.</summary>
    public static ProgrammeRevision RevisionUnder(this Facts facts, string programme, int revision) =>
        facts.Get<ProgrammeState>(ProgrammeState.IdOf(programme)).Revisions[revision - 1];
}
