using System.Collections.Immutable;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>What is carried out in one run, in the order of its instants.</summary>
/// <param name="Start">What the clock shows when the run begins.</param>
/// <param name="Until">Time goes on to this instant after the last step; null: no further.</param>
public sealed record Timeline(DateTimeOffset Start, DateTimeOffset? Until, ImmutableArray<PlannedStep> Plan)
{
    /// <summary>Several scenarios in one store, whose times may overlap; each goes no further than its own instant.</summary>
    public static Timeline Together(IReadOnlyCollection<(Scenario Scenario, DateTimeOffset StopsAt)> parts) => new(
        parts.Min(part => part.Scenario.Timeline.Start),
        parts.Max(part => part.StopsAt),
        [.. parts.SelectMany(part => part.Scenario.Timeline.Plan.Where(step => step.At < part.StopsAt)).OrderBy(step => step.At)]);
}
