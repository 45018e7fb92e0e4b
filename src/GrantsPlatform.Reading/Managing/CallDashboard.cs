using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Instruction;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Reading.Managing;

/// <summary>
/// The figures of a call: files and amounts by state and département, money by strand, what each level has said, how long files take and which wait the
/// longest. All of it from sums that are kept, so that it is as quick with a hundred thousand files as with ten.
/// </summary>
public sealed record CallDashboard(string Call) : CallQuery<DashboardOfCall>(Call)
{
    private const int MostOldest = 5;

    /// <summary>Files from which the reader has stepped back are left out of a page.</summary>
    private const int Ahead = 20;

    private protected override async ValueTask<DashboardOfCall?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var places = new Dictionary<string, CountedFiles>(StringComparer.Ordinal);
        var states = new Dictionary<string, CountedFiles>(StringComparer.Ordinal);
        foreach (var total in await room.Reads.TotalsAsync(ApplicationsView.Totals, seen.Id, cancellation).ConfigureAwait(false))
        {
            if (total.Group.Split('|') is not [var place, var status] || !seen.Places.Sees(place)) continue;
            var counted = CountedFiles.Of(total);
            if (counted.Files == 0) continue;
            states[status] = states.GetValueOrDefault(status, CountedFiles.None).Plus(counted);
            if (!WorkStatuses.Over.Contains(status)) places[place] = places.GetValueOrDefault(place, CountedFiles.None).Plus(counted);
        }
        return new DashboardOfCall(WorkCall.Of(seen), await Envelopes.ReadAsync(room, seen, cancellation).ConfigureAwait(false))
        {
            States = [.. WorkStatuses.All.Where(states.ContainsKey).Select(status => KeyValuePair.Create(status, states[status]))],
            Departements = places.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Levels = await LevelsAsync(room, cancellation).ConfigureAwait(false),
            Paces = await PacesAsync(room, cancellation).ConfigureAwait(false),
            Oldest = await OldestAsync(room, seen, cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>Files by level, and what was said there.</summary>
    private async ValueTask<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, long>>> LevelsAsync(Room room, CancellationToken cancellation) =>
        (await room.Reads.TotalsAsync(PaceView.Levels, Call, cancellation).ConfigureAwait(false))
            .Select(total => (Parts: total.Group.Split('|'), Files: total.Measures.GetValueOrDefault("files"))).Where(one => one.Files > 0)
            .GroupBy(one => one.Parts[0]).ToImmutableSortedDictionary(level => level.Key, level => level.ToImmutableSortedDictionary(one => one.Parts[1], one => one.Files), StringComparer.Ordinal);

    private async ValueTask<ImmutableArray<StepPace>> PacesAsync(Room room, CancellationToken cancellation)
    {
        var totals = (await room.Reads.TotalsAsync(PaceView.Delays, Call, cancellation).ConfigureAwait(false))
            .Select(total => (Parts: total.Group.Split('|'), Files: total.Measures.GetValueOrDefault("files"))).Where(one => one.Files > 0).ToLookup(one => one.Parts[0]);
        return
        [
            .. Enum.GetValues<PaceStep>().Where(step => totals.Contains(Wire.NameOf(step))).Select(step =>
                StepPace.Of(step, [.. totals[Wire.NameOf(step)].Select(one => (int.Parse(one.Parts[1], CultureInfo.InvariantCulture), one.Files)).Order()])),
        ];
    }

    /// <summary>The first to have come, of each state in which somebody has to act.</summary>
    private static async ValueTask<ImmutableArray<ApplicationRow>> OldestAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var filter = new WorkFilter([FileStatuses.Submitted, FileStatuses.Eligible, FileStatuses.UnderReview, FileStatuses.Ready]);
        var page = await new WorkReading(room, seen, filter).PageAsync(new WorkList(seen.Id, WorkTab.All, Size: Ahead), cancellation).ConfigureAwait(false);
        return [.. page.Rows.Select(row => row.Body).Take(MostOldest)];
    }
}

public sealed record DashboardOfCall(WorkCall Call, CallEnvelope Envelope)
{
    /// <summary>In the order of a file's life; states without a file are not there.</summary>
    public ImmutableArray<KeyValuePair<string, CountedFiles>> States { get; init; } = [];

    /// <summary>Of files that are neither withdrawn nor ineligible; those without a département under "".</summary>
    public ImmutableSortedDictionary<string, CountedFiles> Departements { get; init; } = ImmutableSortedDictionary<string, CountedFiles>.Empty;

    /// <summary>By level, then by opinion or <see cref="PaceView.Awaited"/>; of the whole call.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, long>> Levels { get; init; } = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, long>>.Empty;

    /// <summary>Of the whole call.</summary>
    public ImmutableArray<StepPace> Paces { get; init; } = [];

    /// <summary>The first to have come among those that wait for the service.</summary>
    public ImmutableArray<ApplicationRow> Oldest { get; init; } = [];

    public CountedFiles All => States.Aggregate(CountedFiles.None, (sums, state) => sums.Plus(state.Value));
}

public sealed record CountedFiles(long Files, Money Requested, Money Granted)
{
    public static readonly CountedFiles None = new(0, Money.Zero, Money.Zero);

    public CountedFiles Plus(CountedFiles other) => new(Files + other.Files, Requested + other.Requested, Granted + other.Granted);

    internal static CountedFiles Of(TotalRow total) => new(
        total.Measures.GetValueOrDefault("files"), new Money(total.Measures.GetValueOrDefault("requested")),
        new Money(total.Measures.Where(measure => measure.Key.StartsWith("granted:", StringComparison.Ordinal)).Sum(measure => measure.Value)));
}

/// <summary>How many whole days a step took.</summary>
/// <param name="Median">Half of the files took no longer.</param>
/// <param name="Longest">Of all of them.</param>
public sealed record StepPace(PaceStep Step, long Files, int Median, int Longest)
{
    /// <param name="days">Rising, each with how many files took so long.</param>
    public static StepPace Of(PaceStep step, ImmutableArray<(int Days, long Files)> days)
    {
        var files = days.Sum(one => one.Files);
        var (median, passed) = (0, 0L);
        foreach (var (took, count) in days)
        {
            if ((passed += count) * 2 < files) continue;
            median = took;
            break;
        }
        return new StepPace(step, files, median, days[^1].Days);
    }
}
