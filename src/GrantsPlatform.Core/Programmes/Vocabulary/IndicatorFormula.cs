using System.Collections.Immutable;
using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>How an indicator follows from the rows of a register: a closed vocabulary of typed JSON objects.</summary>
public abstract record IndicatorFormula
{
    private IndicatorFormula() { }

    public abstract ImmutableArray<RowSource> Sources { get; }

    /// <summary>Rows.</summary>
    [Word("countRows")]
    public sealed record CountRows(RowSource Rows) : IndicatorFormula
    {
        public override ImmutableArray<RowSource> Sources => [Rows];
    }

    /// <summary>Persons behind the rows of any of the sources, each once.</summary>
    [Word("countPersons")]
    public sealed record CountPersons(ImmutableArray<RowSource> Rows) : IndicatorFormula
    {
        public override ImmutableArray<RowSource> Sources => Rows;
    }

    /// <summary>The sum of a column of numbers or amounts.</summary>
    [Word("sumOf")]
    public sealed record SumOf(string Column, RowSource Rows) : IndicatorFormula
    {
        public override ImmutableArray<RowSource> Sources => [Rows];
    }

    /// <summary>The mean of a column of numbers or amounts over the rows in which it is known, to two decimals, halves away from zero.</summary>
    [Word("mean")]
    public sealed record Mean(string Column, RowSource Rows) : IndicatorFormula
    {
        public override ImmutableArray<RowSource> Sources => [Rows];
    }
}

/// <summary>Rows of a kind that meet a condition in the period.</summary>
/// <param name="Where">Over the paths "row.{column}" and "person.{column}", and see <see cref="RowPaths"/>; null: every row.</param>
/// <param name="On">The column of days that places a row in the period; null: the day of its last contact.</param>
public sealed record RowSource(
    string Kind,
    [Description("Over row.{column}, person.{column}, row.lastContact, person.yearOfBirth; left out: every row.")] Condition? Where = null,
    [Description("Column of days that places a row in the period; left out: its last contact.")] string? On = null);

/// <summary>A table of an indicator's counts by one column, or by two crossed. A column stands in one breakdown of an indicator only, so that no table can be subtracted from another.</summary>
/// <param name="By">"row.{column}" or "person.{column}".</param>
public sealed record Breakdown(string By, string? And = null);
