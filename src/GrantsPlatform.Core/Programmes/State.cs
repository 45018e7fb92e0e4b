using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>Every published revision, parsed. Files keep the revision under which they were submitted.</summary>
public sealed record ProgrammeState(ImmutableArray<ProgrammeRevision> Revisions) : IScoped
{
    public const string Kind = "programme";

    public static StreamId IdOf(string code) => StreamId.Named(Kind, code);

    /// <summary>The number of the latest revision; 0 when nothing is published.</summary>
    public int Latest => Revisions.Length;

    public ProgrammeDefinition Revision(int number) => Revisions[number - 1].Definition;

    public Scope Scope => Revisions.IsEmpty ? Scope.Platform : new Scope(Revisions[^1].Definition.Code, null, []);
}

/// <param name="Json">The definition word for word, as it was published.</param>
public sealed record ProgrammeRevision(int Number, string Hash, string Json, ProgrammeDefinition Definition);
