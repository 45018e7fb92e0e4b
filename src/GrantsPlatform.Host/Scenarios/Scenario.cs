using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>What people did in one call, as data: see scenarios/README.md.</summary>
public sealed class Scenario
{
    internal Scenario(
        string name, string title, DateTimeOffset start, DateTimeOffset? until, string programme, Expected expected,
        ImmutableArray<string> invented, JsonObject recipes, JsonArray steps, Variables variables)
    {
        (Name, Title, Start, Until, Programme, Expected) = (name, title, start, until, programme, expected);
        Invented = invented;
        (Recipes, Steps, Variables) = (recipes, steps, variables);
        Plan = Expansion.Of(this);
    }

    public string Name { get; }

    public string Title { get; }

    /// <summary>What the clock shows when the replay begins.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Time goes on to this instant after the last step, so that what follows by itself is seen.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>The code of the programme.</summary>
    public string Programme { get; }

    public Expected Expected { get; }

    /// <summary>What no source says, in the words of the scenario's author.</summary>
    public ImmutableArray<string> Invented { get; }

    /// <summary>Every command in its order.</summary>
    public ImmutableArray<PlannedStep> Plan { get; }

    internal JsonObject Recipes { get; }

    internal JsonArray Steps { get; }

    internal Variables Variables { get; }
}
