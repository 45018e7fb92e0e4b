using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

/// <summary>What a demonstration shows, as data: the scenarios in the order of their time, the moment at which the last one stops, and whom to be first.</summary>
internal sealed record DemoList(ImmutableArray<string> Scenarios, DateTimeOffset StopsAt, ImmutableArray<Suggestion> Start)
{
    private sealed record Stored(ImmutableArray<string> Scenarios, string StopsAt, ImmutableArray<Suggestion> Start = default);

    /// <exception cref="ScenarioException">The file cannot be read.</exception>
    public static DemoList Read(string file)
    {
        try
        {
            var stored = Wire.FromBytes<Stored>(File.ReadAllBytes(file)) ?? throw new JsonException("empty");
            return new DemoList(stored.Scenarios, Instants.Parse(stored.StopsAt), stored.Start.IsDefault ? [] : stored.Start);
        }
        catch (JsonException wrong)
        {
            throw new ScenarioException($"Le fichier «\u00A0{file}\u00A0» n’est pas lisible.", wrong);
        }
    }
}
