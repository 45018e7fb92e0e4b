using System.Collections.Immutable;

namespace GrantsPlatform.Core.Indicators;

/// <summary>
/// Every sum that follows from those that are shown, by addition and subtraction: the span of their vectors, whose entries are 0 and 1. Those that are
/// guarded never come to lie in it. It is computed modulo a large prime, where it is exact but for tables that nobody could make by chance.
/// </summary>
internal sealed class SpanOfSums
{
    private const ulong Prime = (1UL << 61) - 1;

    private readonly ImmutableArray<int> _places;
    private readonly int _unknown;

    /// <summary>By the column in which each begins, with 1; each has 0 where those that were there before it begin.</summary>
    private readonly SortedDictionary<int, ulong[]> _rows = [];

    /// <summary>What is left of each guarded sum once everything shown is taken away: never nothing.</summary>
    private ImmutableArray<ulong[]> _guarded;

    public SpanOfSums(ImmutableArray<long> counts, ImmutableArray<ImmutableArray<int>> guarded)
    {
        var unknown = 0;
        _places = [.. counts.Select(count => count == 0 ? -1 : unknown++)];
        _unknown = unknown;
        _guarded = [.. guarded.Select(VectorOf)];
    }

    /// <returns>False: a guarded sum would follow, and the sum is not shown.</returns>
    public bool TryShow(ImmutableArray<int> units)
    {
        var row = Rest(VectorOf(units));
        var first = Array.FindIndex(row, value => value != 0);
        if (first < 0) return true;
        var inverse = Power(row[first], Prime - 2);
        for (var i = first; i < row.Length; i++) row[i] = Times(row[i], inverse);
        ImmutableArray<ulong[]> left = [.. _guarded.Select(sum => sum[first] == 0 ? sum : Without(sum, row, first))];
        if (left.Any(sum => Array.TrueForAll(sum, value => value == 0))) return false;
        _rows.Add(first, row);
        _guarded = left;
        return true;
    }

    private ulong[] VectorOf(ImmutableArray<int> units)
    {
        var vector = new ulong[_unknown];
        foreach (var unit in units)
            if (_places[unit] is >= 0 and var place) vector[place] = 1;
        return vector;
    }

    private ulong[] Rest(ulong[] vector) => _rows.Aggregate(vector, (rest, row) => rest[row.Key] == 0 ? rest : Without(rest, row.Value, row.Key));

    private static ulong[] Without(ulong[] sum, ulong[] row, int first)
    {
        var (left, factor) = ((ulong[])sum.Clone(), Prime - sum[first]);
        for (var i = first; i < left.Length; i++) left[i] = (left[i] + Times(row[i], factor)) % Prime;
        return left;
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
