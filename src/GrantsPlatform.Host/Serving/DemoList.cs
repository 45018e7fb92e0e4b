using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

/// <summary>What a demonstration shows, as data: the scenarios, the moment at which it begins, and whom to be first.</summary>
/// <param name="Copies">Scenarios that are shown in the middle of their life beside what became of their originals.</param>
internal sealed record DemoList(ImmutableArray<string> Scenarios, DateTimeOffset StopsAt, ImmutableArray<(string Name, DateTimeOffset StopsAt)> Copies, ImmutableArray<Suggestion> Start)
{
    private sealed record StoredCopy(string Scenario, string StopsAt);

    private sealed record Stored(ImmutableArray<string> Scenarios, string StopsAt, ImmutableArray<StoredCopy> Copies, ImmutableArray<Suggestion> Start = default);

    /// <exception cref="ScenarioException">The file cannot be read.</exception>
    public static DemoList Read(string file)
    {
        try
        {
            var stored = Wire.FromBytes<Stored>(File.ReadAllBytes(file)) ?? throw new JsonException("empty");
            return new DemoList(stored.Scenarios, Instants.Parse(stored.StopsAt), [.. stored.Copies.Select(copy => (copy.Scenario, Instants.Parse(copy.StopsAt)))], stored.Start.IsDefault ? [] : stored.Start);
        }
        catch (JsonException wrong)
        {
            throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» n’est pas lisible.", wrong);
        }
    }
}
