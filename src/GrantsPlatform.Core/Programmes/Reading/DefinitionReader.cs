using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Path">Where, such as "$.strands[2].envelope".</param>
/// <param name="Reason">What is wrong, in French.</param>
public sealed record DefinitionError(string Path, string Reason);

public static class DefinitionReader
{
    /// <summary>Reads a definition, or says everything that is wrong with it. A definition is there exactly when there are no errors.</summary>
    public static (ProgrammeDefinition? Definition, ImmutableArray<DefinitionError> Errors) Read(ReadOnlySpan<byte> json) =>
        throw new NotImplementedException();
}
