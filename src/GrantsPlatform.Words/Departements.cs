using System.Collections.Immutable;
using System.Text.Json;

namespace GrantsPlatform.Words;

/// <summary>The départements by their codes (departements.json), to be shown and chosen. Programmes name their own in their definitions.</summary>
public static class Departements
{
    private const string Resource = "departements.json";

    /// <summary>In the order of their codes, as the file has them: those of Corsica where 20 was.</summary>
    public static ImmutableArray<(string Code, string Name)> All { get; } = Read();

    private static readonly ImmutableDictionary<string, string> Names = All.ToImmutableDictionary(one => one.Code, one => one.Name);

    /// <summary>Name and code; of an unknown code, what it is.</summary>
    public static string Of(string code) => Names.TryGetValue(code, out var name) ? $"{name} ({code})" : $"département {code}";

    private static ImmutableArray<(string Code, string Name)> Read()
    {
        using var file = typeof(Departements).Assembly.GetManifestResourceStream(Resource)!;
        using var stored = JsonDocument.Parse(file);
        return [.. stored.RootElement.EnumerateObject().Select(one => (one.Name, one.Value.GetString()!))];
    }
}
