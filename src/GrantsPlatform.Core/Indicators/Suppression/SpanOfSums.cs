using System.Collections.Immutable;

namespace GrantsPlatform.Core.Indicators;

/// <summary>
/// Every sum that follows from those that are known, by addition and subtraction: the span of their vectors, whose entries are 0 and 1. It is computed
/// modulo a large prime, where it is exact but for tables that nobody could make by chance.
/// </summary>
internal sealed class SpanOfSums
{
    private const ulong Prime = (1UL << 61) - 1;

    private readonly ImmutableArray<int> _places;
    private readonly int _unknown;

    /// <summary>By the column in which each begins; each begins with 1.</summary>
    private readonly ImmutableSortedDictionary<int, ulong[]> _rows;

    public SpanOfSums(ImmutableArray<long> counts)
    {
        var unknown = 0;
        _places = [.. counts.Select(count => count == 0 ? -1 : unknown++)];
        (_unknown, _rows) = (unknown, ImmutableSortedDictionary<int, ulong[]>.Empty);
    }

    private SpanOfSums(SpanOfSums before, ImmutableSortedDictionary<int, ulong[]> rows) => (_places, _unknown, _rows) = (before._places, before._unknown, rows);

    public SpanOfSums With(ImmutableArray<int> units)
    {
        var rest = Rest(units);
        var first = Array.FindIndex(rest, value => value != 0);
        if (first < 0) return this;
        var inverse = Power(rest[first], Prime - 2);
        return new SpanOfSums(this, _rows.Add(first, [.. rest.Select(value => Times(value, inverse))]));
    }

    public bool Gives(ImmutableArray<int> units) => Array.TrueForAll(Rest(units), value => value == 0);

    /// <summary>What is left of the sum once everything known is taken away.</summary>
    private ulong[] Rest(ImmutableArray<int> units)
    {
        var rest = new ulong[_unknown];
        foreach (var unit in units)
            if (_places[unit] is >= 0 and var place) rest[place] = 1;
        foreach (var (first, row) in _rows)
        {
            if (rest[first] is 0) continue;
            var factor = Prime - rest[first];
            for (var i = first; i < rest.Length; i++) rest[i] = (rest[i] + Times(row[i], factor)) % Prime;
        }
        return rest;
    }

    private static ulong Times(ulong one, ulong other) => (ulong)((UInt128)one * other % Prime);

    private static ulong Power(ulong value, ulong exponent)
    {
        var result = 1UL;
        for (; exponent > 0; exponent >>= 1, value = Times(value, value))
            if ((exponent & 1) == 1) result = Times(result, value);
        return result;
    }
}
