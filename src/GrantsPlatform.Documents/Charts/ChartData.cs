using System.Collections.Immutable;

namespace GrantsPlatform.Documents.Charts;

public enum ChartShape
{
    /// <summary>Upright, beside each other by month or by class.</summary>
    Columns,

    /// <summary>Lying, where labels are long.</summary>
    Bars,

    /// <summary>Parts of a whole.</summary>
    Pie,
}

/// <summary>What a chart shows.</summary>
/// <param name="Alternative">What those read who do not see it.</param>
public sealed record ChartData(string Title, ChartShape Shape, ImmutableArray<string> Categories, ImmutableArray<ChartSeries> Series, string Alternative);

/// <param name="Values">In the order of the categories; null: not shown.</param>
public sealed record ChartSeries(string Name, ImmutableArray<decimal?> Values);
