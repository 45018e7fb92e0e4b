using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>An indicator's value, and what it is made of.</summary>
/// <param name="Units">What breakdowns count: rows of <paramref name="UnitTable"/>, each once.</param>
internal sealed record IndicatorReading(ImmutableArray<SourceReading> Sources, decimal? Value, int Unknown, IReadOnlyList<int> Units, KindTable UnitTable)
{
    /// <summary>Of a sum: the rows in which what is added up is known.</summary>
    public int Known { get; init; }

    public bool Partial => Value is not null && Sources.Any(source => !source.Kept);

    /// <summary>A row that counts by two sources is one row.</summary>
    public int RowCount => Sources.GroupBy(source => source.Table)
        .Sum(same => same.Count() == 1 ? same.First().Holding.Count : same.SelectMany(source => source.Holding).Distinct().Count());

    /// <summary>By kind in the order of the sources, then by code: tables are in that order already.</summary>
    public ImmutableArray<string> Codes() =>
    [
        .. Sources.GroupBy(source => source.Table).SelectMany(same =>
            (same.Count() == 1 ? (IEnumerable<int>)same.First().Holding : same.SelectMany(source => source.Holding).Distinct().Order()).Select(row => same.Key.Codes[row])),
    ];

    public static IndicatorReading Of(IndicatorFormula formula, ImmutableArray<SourceReading> sources) => formula switch
    {
        IndicatorFormula.CountRows => Rows(sources),
        IndicatorFormula.CountPersons => Persons(sources),
        IndicatorFormula.SumOf sum => Sum(sum.Column, sources),
        IndicatorFormula.Mean mean => Mean(Sum(mean.Column, sources)),
        _ => throw new InvalidOperationException($"{formula} is not computed."),
    };

    private static IndicatorReading Rows(ImmutableArray<SourceReading> sources) =>
        new(sources, sources[0].Kept ? sources[0].Holding.Count : null, sources[0].Unknown, sources[0].Holding, sources[0].Table);

    private static IndicatorReading Persons(ImmutableArray<SourceReading> sources)
    {
        var persons = sources[0].Table.Persons;
        var seen = new bool[persons.Count];
        var units = new List<int>();
        var unknown = sources.Sum(source => source.Unknown);
        foreach (var source in sources)
            foreach (var row in source.Holding)
                if (source.Table.PersonOf[row] is not (var person and >= 0)) unknown++;
                else if (!seen[person])
                {
                    seen[person] = true;
                    units.Add(person);
                }
        return new IndicatorReading(sources, sources.Any(IsCountable) ? units.Count : null, unknown, units, persons);
    }

    /// <summary>Rows that name nobody say nothing about how many persons there were.</summary>
    private static bool IsCountable(SourceReading source) =>
        source.Kept && (source.Holding.Count == 0 || source.Holding.Exists(row => source.Table.PersonOf[row] >= 0));

    /// <summary>Of no row there is no mean.</summary>
    private static IndicatorReading Mean(IndicatorReading sum) => sum with
    {
        Value = sum is { Value: { } total, Known: > 0 } ? decimal.Round(total / sum.Known, 2, MidpointRounding.AwayFromZero) : null,
    };

    private static IndicatorReading Sum(string column, ImmutableArray<SourceReading> sources)
    {
        var source = sources[0];
        var numbers = ((NumberColumn)source.Table[column]).Numbers;
        var (sum, known) = (0m, 0);
        foreach (var row in source.Holding)
            if (numbers[row] is { } number)
            {
                sum += number;
                known++;
            }
        var value = source.Kept && (known > 0 || source.Holding.Count == 0) ? sum : (decimal?)null;
        return new IndicatorReading(sources, value, source.Unknown + source.Holding.Count - known, [], source.Table) { Known = known };
    }
}
