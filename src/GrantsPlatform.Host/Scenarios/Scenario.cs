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
        (Name, Title, Start, Programme, Expected) = (name, title, start, programme, expected);
        Invented = invented;
        (Recipes, Steps, Variables) = (recipes, steps, variables);
        Timeline = new Timeline(start, until, Expansion.Of(this));
    }

    public string Name { get; }

    public string Title { get; }

    /// <summary>Of which scenario it is a copy, whose people and organisations it needs in the same store; null: it stands alone.</summary>
    public string? CopyOf { get; init; }

    /// <summary>What the clock shows when the replay begins.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The code of the programme.</summary>
    public string Programme { get; }

    public Expected Expected { get; }

    /// <summary>What no source says, in the words of the scenario's author.</summary>
    public ImmutableArray<string> Invented { get; }

    /// <summary>Every command in its order, and how far time goes on after the last one, so that what follows by itself is seen.</summary>
    public Timeline Timeline { get; }

    public ImmutableArray<PlannedStep> Plan => Timeline.Plan;

    internal JsonObject Recipes { get; }

    internal JsonArray Steps { get; }

    internal Variables Variables { get; }
}
