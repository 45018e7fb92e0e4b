using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>The rows of one register laid out for computing. Made once and read by any number of indicators; holds for the definition that it was made for.</summary>
public sealed class RegisterTable
{
    private readonly FrozenDictionary<string, KindTable> _kinds;

    private RegisterTable(FrozenDictionary<string, KindTable> kinds) => _kinds = kinds;

    public int Rows => _kinds.Values.Sum(kind => kind.Count);

    public static RegisterTable Of(RegisterDefinition register, IEnumerable<RegisterRow> rows)
    {
        var byKind = Ordered([.. rows]).ToLookup(row => row.Kind, StringComparer.Ordinal);
        var persons = new KindTable(register.Persons, [.. byKind[register.Persons.Code]], null);
        return new RegisterTable(register.Kinds.ToFrozenDictionary(
            kind => kind.Code, kind => kind == register.Persons ? persons : new KindTable(kind, [.. byKind[kind.Code]], persons), StringComparer.Ordinal));
    }

    /// <summary>A register's rows come in the order of their codes.</summary>
    private static IEnumerable<RegisterRow> Ordered(ImmutableArray<RegisterRow> rows)
    {
        for (var at = 1; at < rows.Length; at++)
            if (string.CompareOrdinal(rows[at - 1].Code, rows[at].Code) > 0) return rows.OrderBy(row => row.Code, StringComparer.Ordinal);
        return rows;
    }

    /// <summary>The value alone, without the codes of the rows behind it.</summary>
    public IndicatorValue Value(Indicator indicator, Period period) =>
        Read(indicator, period) is { } reading ? new IndicatorValue(indicator.Code, reading.Value, reading.RowCount) : new IndicatorValue(indicator.Code, null, null);

    /// <summary>Codes of the rows behind a value, by kind and code.</summary>
    public ImmutableArray<string> RowsBehind(Indicator indicator, Period period) => Read(indicator, period)?.Codes() ?? [];

    internal KindTable KindOf(string kind) => _kinds[kind];

    /// <summary>Null: the indicator has no formula.</summary>
    internal IndicatorReading? Read(Indicator indicator, Period period) =>
        indicator.Formula is { } formula ? IndicatorReading.Of(formula, [.. formula.Sources.Select(source => SourceReading.Of(source, _kinds[source.Kind], period))]) : null;
}
