using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Replays;

/// <summary>What the store says of a call: read from its totals, lists and awards, never from a scenario.</summary>
public sealed record CallSummary(
    CallState.Known Call, ProgrammeDefinition Definition, AwardsState.Known Awards, ImmutableArray<PlaceLine> Places,
    ImmutableArray<AwardLine> Grants, ImmutableArray<SessionRow> Sessions, ImmutableArray<OperatorTaskRow> OpenTasks)
{
    public int Files => Places.Sum(place => place.Files);

    public int Consortia => Places.Sum(place => place.AwardedConsortia);

    /// <summary>By département; empty until there are agreements.</summary>
    public ImmutableArray<MoneyLine> Money { get; init; } = [];

    /// <summary>By file and payee; empty until an agreement is in force.</summary>
    public ImmutableArray<PayeeAccount> Accounts { get; init; } = [];

    /// <summary>Why a strand goes over its envelope, as the committee had it recorded.</summary>
    public ImmutableSortedDictionary<string, string> OverrunReasons { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>As the definition names it: "Jeunes accompagnés"; null where it has no such measure.</summary>
    public string? MeasureLabel { get; init; }

    public int WithStatus(string status) => Places.Sum(place => place.Outcomes.GetValueOrDefault(status));

    public GrantSum Total => new(Places.Sum(place => place.Granted.Grants), Places.Sum(place => place.Granted.Measure), Places.Sum(place => place.Granted.Amount));

    /// <summary>By how much each strand goes over its envelope, where it does.</summary>
    public ImmutableSortedDictionary<string, Money> Overruns =>
        Awards.Strands.Where(strand => Awards.Granted.GetValueOrDefault(strand.Key) > strand.Value)
            .ToImmutableSorted(strand => strand.Key, strand => Awards.Granted[strand.Key] - strand.Value);
}

/// <summary>One département: its files by status, and what was granted in the strand that is looked at.</summary>
public sealed record PlaceLine(string Departement, int Files, ImmutableSortedDictionary<string, int> Outcomes, int AwardedConsortia, GrantSum Granted)
{
    private const string Awarded = FileStatuses.Awarded;

    /// <summary>From the groups "{département}|{status}" of the call's total.</summary>
    internal static ImmutableArray<PlaceLine> From(IReadOnlyList<TotalRow> totals, string measure, string? strand) =>
    [
        .. totals.Select(row => (Key: row.Group.Split('|'), row.Measures)).GroupBy(row => row.Key[0])
            .OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => new PlaceLine(
                place.Key,
                (int)place.Sum(row => row.Measures.GetValueOrDefault("files")),
                place.ToImmutableSorted(row => row.Key[1], row => (int)row.Measures.GetValueOrDefault("files")),
                (int)place.Where(row => row.Key[1] == Awarded).Sum(row => row.Measures.GetValueOrDefault("consortia")),
                GrantsOf(place.Where(row => row.Key[1] == Awarded).Select(row => row.Measures), measure, strand))),
    ];

    private static GrantSum GrantsOf(IEnumerable<IReadOnlyDictionary<string, long>> awarded, string measure, string? strand)
    {
        var rows = awarded.ToList();
        long Sum(string name) => rows.Sum(row => row.GetValueOrDefault(name));
        return strand is not null
            ? new GrantSum((int)Sum($"files.{strand}"), Sum($"measure.{measure}.{strand}"), new Money(Sum($"granted.{strand}")))
            : new GrantSum(
                (int)Sum("files"), Sum($"measure.{measure}"),
                new Money(rows.Sum(row => row.Where(measure => measure.Key.StartsWith("granted.", StringComparison.Ordinal)).Sum(measure => measure.Value))));
    }
}

public sealed record GrantSum(int Grants, long Measure, Money Amount);

public sealed record AwardLine(string File, string Applicant, string Departement, long Measure, Money Amount, bool Consortium);
