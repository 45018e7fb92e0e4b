using System.Collections.Immutable;

namespace GrantsPlatform.Core.Indicators;

/// <summary>What is certified, reported and added up. Null is <em>non renseigné</em>, never zero.</summary>
/// <param name="Rows">How many rows are behind the value; null: it does not come from rows.</param>
public sealed record IndicatorValue(string Code, decimal? Value, int? Rows);

/// <summary>An indicator over the rows of one register in one period.</summary>
/// <param name="Unknown">Rows of the period of which it is not known whether, or with how much, they count.</param>
/// <param name="Partial">One of the indicator's sources is not kept at all: the value is a least value.</param>
/// <param name="Rows">Codes of the rows behind the value. For the grantee's eyes only.</param>
/// <param name="Target">What the agreement names; null: nothing.</param>
/// <param name="Tables">Breakdowns as they may be published.</param>
public sealed record IndicatorResult(
    string Code, string Label, string Unit, decimal? Value, int Unknown, bool Partial, ImmutableArray<string> Rows, decimal? Target, ImmutableArray<PublishedTable> Tables)
{
    /// <summary>The definition has no formula for it: people report it.</summary>
    public bool ByHand { get; init; }

    public IndicatorValue AsValue => new(Code, Value, ByHand ? null : Rows.Length);

    /// <summary>Achieved over target; null where one of them is not known, or nothing was aimed at.</summary>
    public decimal? Achieved => Value is { } value && Target is { } target and not 0 ? value / target : null;
}

/// <summary>A breakdown after suppression. The grid ends with the totals: the last cell of each line, and the last line; the total of all is the indicator's own value.</summary>
/// <param name="And">The column across; null: a table of one column, whose cells are <paramref name="Lines"/>' only one.</param>
public sealed record PublishedTable(string Indicator, string By, string? And, ImmutableArray<Category> Categories, ImmutableArray<Category> Across, ImmutableArray<TableLine> Lines);

/// <param name="Code">Empty: not known.</param>
public sealed record Category(string Code, string Label);

/// <param name="Cells">Null: suppressed.</param>
public sealed record TableLine(ImmutableArray<long?> Cells);
