using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The closed list of paths that a condition on rows of one kind may name.</summary>
public static class RowPaths
{
    public const string Row = "row.";
    public const string Person = "person.";
    public const string LastContact = "lastContact";
    public const string YearOfBirth = "yearOfBirth";

    public static ImmutableDictionary<string, EvidencePath> Of(RegisterDefinition register, RowKind kind)
    {
        var paths = ImmutableDictionary.CreateBuilder<string, EvidencePath>(StringComparer.Ordinal);
        Add(Row, kind);
        foreach (var persons in register.Kinds.Where(other => other.Unit == RowUnit.Person).Take(1)) Add(Person, persons);
        return paths.ToImmutable();

        void Add(string prefix, RowKind of)
        {
            foreach (var column in of.Columns)
                paths[prefix + column.Code] = new EvidencePath(column.Evidence, Options: [.. column.Options.Select(option => option.Code)]);
            paths[prefix + LastContact] = new EvidencePath(EvidenceKind.Day);
            if (of.Unit == RowUnit.Person) paths[prefix + YearOfBirth] = new EvidencePath(EvidenceKind.Number);
        }
    }
}
