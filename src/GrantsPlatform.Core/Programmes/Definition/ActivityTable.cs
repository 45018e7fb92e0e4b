using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

public enum ActivityChart
{
    Columns,
    Bars,
    Pie,
}

/// <summary>A table of a grantee's activity report: rows of a kind, counted by one column or by two crossed.</summary>
/// <param name="Label">French: "Demandes par mois et par moyen".</param>
/// <param name="AgesFrom">The least age of each class, rising.</param>
public sealed record ActivityTable(
    string Code,
    string Label,
    RowSource Rows,
    [Description("row.{column}, person.{column}, or one of month and age. A column stands in one table of its kind of rows only, so that no table can be subtracted from another.")] string By,
    [Description("What it is crossed with; left out: one column of counts.")] string? And = null,
    [Description("Where it counts by age: the least age of each class, such as 16, 18, 22.")] ImmutableArray<int> AgesFrom = default,
    [Description("The chart beside the table; left out: none.")] ActivityChart? Chart = null)
{
    /// <summary>The month of the row's day.</summary>
    public const string Month = "month";

    /// <summary>Of the row's person, in the year in which the period ends.</summary>
    public const string Age = "age";

    public ImmutableArray<int> AgesFrom { get; init; } = AgesFrom.OrEmpty();

    public IEnumerable<string> Axes => And is { } and ? [By, and] : [By];
}
