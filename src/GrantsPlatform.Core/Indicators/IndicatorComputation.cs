using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>Every indicator of a definition out of the rows of a register.</summary>
public static class IndicatorComputation
{
    /// <summary>Nothing for a definition without a register; an indicator without a formula has no value.</summary>
    /// <param name="targets">What the agreement aims at, by code.</param>
    public static ImmutableArray<IndicatorResult> Run(
        ProgrammeDefinition definition, IEnumerable<RegisterRow> rows, Period period, ImmutableSortedDictionary<string, decimal>? targets = null) =>
        definition.Register is { } register ? Run(definition, RegisterTable.Of(register, rows), period, targets) : [];

    public static ImmutableArray<IndicatorResult> Run(
        ProgrammeDefinition definition, RegisterTable table, Period period, ImmutableSortedDictionary<string, decimal>? targets = null) =>
        [.. definition.Indicators.Select(indicator => Result(definition, indicator, table.Read(indicator, period), targets))];

    /// <summary>What the registers of a call have achieved together; null where none of them knows.</summary>
    public static ImmutableArray<IndicatorValue> Consolidate(ProgrammeDefinition definition, IEnumerable<RegisterTable> tables, Period period)
    {
        var registers = tables.ToList();
        return [.. definition.Indicators.Select(indicator => Sum(indicator.Code, registers.Select(table => table.Value(indicator, period))))];
    }

    /// <summary>The sum of the values that are known.</summary>
    public static IndicatorValue Sum(string code, IEnumerable<IndicatorValue> values)
    {
        var sum = new IndicatorValue(code, null, null);
        foreach (var value in values)
            sum = new IndicatorValue(code, value.Value is { } more ? (sum.Value ?? 0) + more : sum.Value, value.Rows is { } rows ? (sum.Rows ?? 0) + rows : sum.Rows);
        return sum;
    }

    private static IndicatorResult Result(ProgrammeDefinition definition, Indicator indicator, IndicatorReading? reading, ImmutableSortedDictionary<string, decimal>? targets)
    {
        var target = targets is not null && targets.TryGetValue(indicator.Code, out var aimed) ? aimed : (decimal?)null;
        return reading is null
            ? new IndicatorResult(indicator.Code, indicator.Label, indicator.Unit, null, 0, false, [], target, []) { ByHand = true }
            : new IndicatorResult(
                indicator.Code, indicator.Label, indicator.Unit, reading.Value, reading.Unknown, reading.Partial, reading.Codes(), target,
                reading.Value is null ? [] : [.. indicator.Breakdowns.Select(breakdown => Publishing.Table(indicator.Code, breakdown, reading, definition.Register.Required("the register")))]);
    }
}
