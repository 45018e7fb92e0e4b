using System.Collections.Immutable;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.OpenData;

namespace GrantsPlatform.Reading.Closing;

/// <summary>One indicator over all of a call, in every table in which it is shown: they are protected together, since they could be subtracted from each other.</summary>
internal sealed record IndicatorOfCall(string Code, string Label, int Reports, ReachedCount? All)
{
    public ImmutableDictionary<string, ReachedCount> Places { get; private init; } = ImmutableDictionary<string, ReachedCount>.Empty;

    /// <summary>By their applications.</summary>
    public ImmutableDictionary<string, ReachedCount> Projects { get; private init; } = ImmutableDictionary<string, ReachedCount>.Empty;

    public ImmutableDictionary<string, ReachedCount> Strands { get; private init; } = ImmutableDictionary<string, ReachedCount>.Empty;

    public static IndicatorOfCall Of(Indicator indicator, ImmutableArray<ToldGrant> grants, ImmutableArray<Strand> strands, bool onlyPlaces, int smallest)
    {
        var reports = grants.Count(grant => grant.Figures.Any(figure => figure.Code == indicator.Code));
        var known = grants.Select(grant => (Grant: grant, Actual: grant.Figures.FirstOrDefault(figure => figure.Code == indicator.Code)?.Actual)).Where(one => one.Actual is not null)
            .Select(one => (one.Grant, Actual: one.Actual.GetValueOrDefault())).ToList();
        if (known.Count == 0) return new IndicatorOfCall(indicator.Code, indicator.Label, reports, null);

        var places = known.Select((one, i) => (Place: one.Grant.Departement ?? "", i)).GroupBy(one => one.Place, one => one.i).ToList();
        if (onlyPlaces)
        {
            var sums = PublishedCounts.Of([.. places.Select(place => place.Sum(i => known[i].Actual))], smallest);
            return new IndicatorOfCall(indicator.Code, indicator.Label, reports, new ReachedCount(sums.IsDefault ? null : known.Sum(one => one.Actual)))
            {
                Places = places.Select((place, i) => (place.Key, sums.IsDefault ? null : sums[i])).ToImmutableDictionary(one => one.Key, one => new ReachedCount(one.Item2)),
            };
        }
        var shared = strands.Select(strand => (strand.Code, Units: Where(known, grant => grant.Strands.Contains(strand.Code)))).Where(strand => !strand.Units.IsEmpty).ToList();
        ImmutableArray<SummedGroup> groups =
        [
            .. places.Select(place => new SummedGroup([.. place], Part: 0)),
            .. known.Select((one, i) => new SummedGroup([i], Part: 1 + PlaceOf(one.Grant), Whole: PlaceOf(one.Grant))),
            .. shared.Select(strand => new SummedGroup(strand.Units)),
        ];
        var (all, shown) = Protected([.. known.Select(one => one.Actual)], groups, smallest);
        return new IndicatorOfCall(indicator.Code, indicator.Label, reports, new ReachedCount(all))
        {
            Places = places.Select((place, i) => (place.Key, shown[i])).ToImmutableDictionary(one => one.Key, one => new ReachedCount(one.Item2)),
            Projects = known.Select((one, i) => (one.Grant.Application, shown[places.Count + i])).ToImmutableDictionary(one => one.Application, one => new ReachedCount(one.Item2)),
            Strands = shared.Select((strand, i) => (strand.Code, shown[places.Count + known.Count + i])).ToImmutableDictionary(one => one.Code, one => new ReachedCount(one.Item2)),
        };

        int PlaceOf(ToldGrant grant) => places.FindIndex(place => place.Key == (grant.Departement ?? ""));
    }

    /// <summary>Over some of the grants, with what of it may be shown.</summary>
    public ReachedSum Sum(ImmutableArray<ToldGrant> grants, ReachedCount? actual)
    {
        var told = grants.SelectMany(grant => grant.Figures).Where(figure => figure.Code == Code).ToList();
        return new ReachedSum(Label, told.Exists(figure => figure.Target is not null) ? told.Sum(figure => figure.Target ?? 0) : null, actual, told.Count(figure => figure.Actual is null), told.Count);
    }

    /// <summary>What is counted in parts, such as hours, counts no people and is shown as it is.</summary>
    private static (decimal? All, ImmutableArray<decimal?> Groups) Protected(ImmutableArray<decimal> actuals, ImmutableArray<SummedGroup> groups, int smallest)
    {
        if (actuals.Any(actual => actual < 0 || actual != decimal.Truncate(actual))) return (actuals.Sum(), [.. groups.Select(group => (decimal?)group.Units.Sum(unit => actuals[unit]))]);
        var (all, shown) = GroupSuppression.Protect([.. actuals.Select(actual => (long)actual)], groups, smallest);
        return (all, [.. shown.Select(count => (decimal?)count)]);
    }

    private static ImmutableArray<int> Where(List<(ToldGrant Grant, decimal Actual)> known, Func<ToldGrant, bool> isOne) => [.. Enumerable.Range(0, known.Count).Where(i => isOne(known[i].Grant))];
}
