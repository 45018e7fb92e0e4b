using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Calls;

/// <summary>What awarded files add up to. <paramref name="Measures"/> by code, <paramref name="Granted"/> by strand.</summary>
public sealed record ResultSums(long Files, ImmutableSortedDictionary<string, long> Measures, ImmutableSortedDictionary<string, Money> Granted)
{
    public static readonly ResultSums Nothing = new(0, ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, Money>.Empty);

    public Money Total => Granted.Values.Sum();

    public ResultSums Plus(ResultSums other) => new(Files + other.Files, Added(Measures, other.Measures, (a, b) => a + b), Added(Granted, other.Granted, (a, b) => a + b));

    private static ImmutableSortedDictionary<string, T> Added<T>(ImmutableSortedDictionary<string, T> to, ImmutableSortedDictionary<string, T> what, Func<T, T, T> add) where T : struct =>
        to.SetItems(what.Select(item => KeyValuePair.Create(item.Key, add(to.GetValueOrDefault(item.Key), item.Value))));
}

/// <summary>One line of a summary: a département or a strand.</summary>
public sealed record ResultLine(string Code, string Label, ResultSums Sums);

/// <summary>The published figures of a call, from its totals: per département and strand, without reading a single file.</summary>
/// <param name="Strand">Null: every strand together.</param>
public sealed record ResultsSummary(Strand? Strand, ImmutableArray<ResultLine> Departements, ImmutableArray<ResultLine> Strands, ResultSums All);
