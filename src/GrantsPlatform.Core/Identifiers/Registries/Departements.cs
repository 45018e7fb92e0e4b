using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Identifiers;

/// <summary>The départements, and the collectivities that stand in their place overseas, by their codes (departements.json).</summary>
public static class Departements
{
    /// <summary>In the order of their codes, as the file has them: those of Corsica where 20 was.</summary>
    public static ImmutableArray<(string Code, string Name)> All { get; } = [.. RegistryFile.Read("departements").Select(one => (one.Name, one.Value.GetText()))];

    private static readonly ImmutableDictionary<string, string> Names = All.ToImmutableDictionary(one => one.Code, one => one.Name);

    public static bool Has(string? code) => code is not null && Names.ContainsKey(code);

    /// <summary>The département that is so called, however its accents, hyphens and capitals are written; null where none is.</summary>
    public static string? CodeOf(string name) => Codes.GetValueOrDefault(Letters(name));

    private static readonly ImmutableDictionary<string, string> Codes = All.ToImmutableDictionary(one => Letters(one.Name), one => one.Code);

    private static string Letters(string name) => string.Concat(French.Fold(name).Where(char.IsLetter)).ToUpperInvariant();

    /// <summary>Null where no département bears the code.</summary>
    public static string? NameOf(string code) => Names.GetValueOrDefault(code);
}
