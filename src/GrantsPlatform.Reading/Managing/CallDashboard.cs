using System.Collections.Immutable;
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
        var recused = await new WorkReading(room, seen, WorkFilter.Nothing).RecusedAsync(cancellation).ConfigureAwait(false);
        var counted = (await room.Reads.TotalsAsync(ApplicationsView.Totals, seen.Id, cancellation).ConfigureAwait(false))
            .Select(total => (Parts: total.Group.Split('|'), Files: CountedFiles.Of(total))).Where(one => seen.Places.Sees(one.Parts[0])).Select(one => (Place: one.Parts[0], Status: one.Parts[1], one.Files))
            .Concat(recused.Select(row => (Place: row.Departement ?? "", row.Status, Files: CountedFiles.Without(row)))).ToList();
        var (states, places) = (Sums(counted, one => one.Status), Sums(counted.Where(one => !WorkStatuses.Over.Contains(one.Status)), one => one.Place));
        var paces = await PaceReading.OfAsync(room, seen, recused, cancellation).ConfigureAwait(false);
        return new DashboardOfCall(WorkCall.Of(seen), await Envelopes.ReadAsync(room, seen, cancellation).ConfigureAwait(false))
        {
            States = [.. WorkStatuses.All.Where(states.ContainsKey).Select(status => KeyValuePair.Create(status, states[status]))],
            Departements = places.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Levels = await paces.LevelsAsync(cancellation).ConfigureAwait(false),
            Paces = await paces.StepsAsync(cancellation).ConfigureAwait(false),
            OpensOpinions = seen.Viewer is { } viewer && !OwnOpinion.MayBeAwaited(seen.Definition, viewer),
            Oldest = await OldestAsync(room, seen, cancellation).ConfigureAwait(false),
        };
    }

    private static Dictionary<string, CountedFiles> Sums(IEnumerable<(string Place, string Status, CountedFiles Files)> counted, Func<(string Place, string Status, CountedFiles Files), string> by) =>
        counted.GroupBy(by).Select(group => KeyValuePair.Create(group.Key, group.Aggregate(CountedFiles.None, (sums, one) => sums.Plus(one.Files)))).Where(one => one.Value.Files > 0).ToDictionary(StringComparer.Ordinal);

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

    /// <summary>By level, then by opinion or <see cref="PaceView.Awaited"/>.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, long>> Levels { get; init; } = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, long>>.Empty;

    /// <summary>Of the whole call.</summary>
    public ImmutableArray<StepPace> Paces { get; init; } = [];

    /// <summary>The first to have come among those that wait for the service.</summary>
    public ImmutableArray<ApplicationRow> Oldest { get; init; } = [];

    /// <summary>Whether the reader may see which files a level has said something of: not whoever is to judge before reading what another level has said.</summary>
    public bool OpensOpinions { get; init; }

    public CountedFiles All => States.Aggregate(CountedFiles.None, (sums, state) => sums.Plus(state.Value));
}

public sealed record CountedFiles(long Files, Money Requested, Money Granted)
{
    public static readonly CountedFiles None = new(0, Money.Zero, Money.Zero);

    public CountedFiles Plus(CountedFiles other) => new(Files + other.Files, Requested + other.Requested, Granted + other.Granted);

    /// <summary>What is taken off a sum where its reader has stepped back from a file.</summary>
    internal static CountedFiles Without(ApplicationRow file) => new(-1, Money.Zero - file.Requested, Money.Zero - file.Granted);

    internal static CountedFiles Of(TotalRow total) => new(
        total.Measures.GetValueOrDefault("files"), new Money(total.Measures.GetValueOrDefault("requested")),
        new Money(total.Measures.Where(measure => measure.Key.StartsWith("granted:", StringComparison.Ordinal)).Sum(measure => measure.Value)));
}
