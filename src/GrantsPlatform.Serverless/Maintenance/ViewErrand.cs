using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables;

namespace GrantsPlatform.Serverless.Maintenance;

/// <summary>
/// Makes lists, totals and deadlines anew from the events, or holds them against these, a while in each sweep, which goes on where the one before left
/// off. Asked for by an operator with a word in the store (docs/functions.md), or by a release whose views are others. What is asked for stays until it is done.
/// </summary>
internal sealed class ViewErrand(TableStore store, GrantsRuntime runtime, TimeProvider clock)
{
    public const string Asked = "views-asked";
    public const string Rebuild = "rebuild";
    public const string Verify = "verify";

    private const string Version = "views";
    private const string Progress = "views-progress";
    private const string Comparing = "views-comparing";

    /// <summary>While every stream was written anew: sums are counted once that is done.</summary>
    private const string Recount = "recount";

    private const int StreamsAtOnce = 8;
    private const int Named = 5;

    /// <summary>Of one sweep: well below what a function is given, and below the time between two sweeps.</summary>
    private static readonly TimeSpan Takes = TimeSpan.FromMinutes(4);

    public async Task<ViewsReport> RunAsync(CancellationToken cancellation)
    {
        var asked = await store.ReadMetaAsync(Asked).ConfigureAwait(false);
        if (asked == Rebuild)
        {
            await store.WriteMetaAsync(Version, "").ConfigureAwait(false);
            await store.WriteMetaAsync(Progress, "").ConfigureAwait(false);
            await store.WriteMetaAsync(Asked, asked = Recount).ConfigureAwait(false);
        }
        var (rebuilt, isDone) = await RebuildAsync(cancellation).ConfigureAwait(false);
        return !isDone ? new ViewsReport(rebuilt) : asked switch
        {
            Recount => new ViewsReport(rebuilt, Sums: await RecountAsync(cancellation).ConfigureAwait(false)),
            Verify => await CompareAsync(rebuilt, cancellation).ConfigureAwait(false),
            _ => new ViewsReport(rebuilt),
        };
    }

    /// <summary>The version is written last.</summary>
    private async Task<(long Streams, bool IsDone)> RebuildAsync(CancellationToken cancellation)
    {
        var version = runtime.Views.Version;
        if (await store.ReadMetaAsync(Version).ConfigureAwait(false) == version) return (0, true);
        var turn = new Turn(clock);
        var rebuilt = await runtime.Views.RunAsync(
            After(await store.ReadMetaAsync(Progress).ConfigureAwait(false), version),
            async last =>
            {
                await store.WriteMetaAsync(Progress, $"{version} {last}").ConfigureAwait(false);
                return turn.GoesOn();
            },
            cancellation).ConfigureAwait(false);
        if (turn.IsWhole) await store.WriteMetaAsync(Version, version).ConfigureAwait(false);
        return (rebuilt, turn.IsWhole);
    }

    private async Task<long> RecountAsync(CancellationToken cancellation)
    {
        var sums = await store.RecountAsync(cancellation).ConfigureAwait(false);
        await store.WriteMetaAsync(Asked, "").ConfigureAwait(false);
        return sums;
    }

    private async Task<ViewsReport> CompareAsync(long rebuilt, CancellationToken cancellation)
    {
        var turn = new Turn(clock);
        var last = After(await store.ReadMetaAsync(Comparing).ConfigureAwait(false), Verify);
        var report = await runtime.Comparison.RunAsync(
            store, last,
            async reached =>
            {
                await store.WriteMetaAsync(Comparing, $"{Verify} {reached}").ConfigureAwait(false);
                return turn.GoesOn();
            },
            StreamsAtOnce, cancellation).ConfigureAwait(false);
        if (report.Differences.Count > 0) await TellAsync(report.Differences[0], cancellation).ConfigureAwait(false);
        if (turn.IsWhole)
        {
            await store.WriteMetaAsync(Comparing, "").ConfigureAwait(false);
            await store.WriteMetaAsync(Asked, "").ConfigureAwait(false);
        }
        return new ViewsReport(
            rebuilt, Compared: report.Streams, Differences: report.Differences.Count + report.More,
            First: string.Join("; ", report.Differences.Take(Named).Select(one => $"{one.Reason} {one.Stream} {one.Name} {one.Partition} {one.Row}")));
    }

    /// <summary>One task a day, whatever is found: the log says the rest.</summary>
    private async Task TellAsync(ViewDifference first, CancellationToken cancellation)
    {
        var id = $"views:{clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var outcome = await runtime.Commands.SendAsync(
            OperatorTaskState.IdOf(id), new RaiseTask(first.Stream ?? new StreamId("views", "totals"), "views", TaskCodes.ViewsDiffer), new CommandHeader(id, Actor.Policy), cancellation).ConfigureAwait(false);
        if (outcome is CommandOutcome.Refused { Refusal: not CommandIdReused } refused) throw new InvalidOperationException($"The task {id} was refused: {refused.Refusal.Code}.");
    }

    /// <summary>Where an errand of this name has come; one of another name says nothing.</summary>
    private static StreamId? After(string? progress, string name) =>
        progress?.Split(' ') is [var of, var stream] && of == name && StreamId.TryParse(stream, out var last) ? last : null;

    private sealed class Turn(TimeProvider clock)
    {
        private readonly long _began = clock.GetTimestamp();

        public bool IsWhole { get; private set; } = true;

        public bool GoesOn() => IsWhole = clock.GetElapsedTime(_began) < Takes;
    }
}

/// <param name="Rebuilt">Streams whose rows were written anew.</param>
/// <param name="Sums">That were wrong and are right now; null where none was counted.</param>
/// <param name="Compared">Streams that were held against their events.</param>
/// <param name="First">A few of the differences.</param>
public sealed record ViewsReport(long Rebuilt, long? Sums = null, long Compared = 0, long Differences = 0, string First = "");
