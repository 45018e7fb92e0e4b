using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Storage.Tables.Repair;

namespace GrantsPlatform.Serverless.Maintenance;

/// <summary>
/// Looks now and then for what nobody else would find: commits whose consequences a crash cut off, streams whose signal was lost, uploads that expired, rows
/// of views that were written under an older version. Safe at any time, by several instances at once.
/// </summary>
public sealed class Sweep(TableStore store, GrantsRuntime runtime, SignalQueue signals, IUploads uploads, TimeProvider clock)
{
    /// <summary>What is younger may still be under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private const int MostSignals = 1_000;
    private const string ViewsVersion = "views";

    public async Task<SweepReport> RunAsync(CancellationToken cancellation)
    {
        var repaired = await store.RepairAsync(clock.GetUtcNow() - Grace, cancellation).ConfigureAwait(false);
        var overdue = await runtime.Lives.OverdueAsync(MostSignals, cancellation).ConfigureAwait(false);
        foreach (var stream in overdue) await signals.WakeAsync(stream, cancellation).ConfigureAwait(false);
        return new SweepReport(
            repaired, overdue.Count, await uploads.SweepAsync(cancellation).ConfigureAwait(false), await RebuildAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>The version is written last: cut off, the rebuild is made again.</summary>
    private async Task<long> RebuildAsync(CancellationToken cancellation)
    {
        if (await store.ReadMetaAsync(ViewsVersion).ConfigureAwait(false) == runtime.Views.Version) return 0;
        var rebuilt = await runtime.Views.RunAsync(cancellation).ConfigureAwait(false);
        await store.WriteMetaAsync(ViewsVersion, runtime.Views.Version).ConfigureAwait(false);
        return rebuilt;
    }
}

/// <param name="Signals">Streams that were signalled anew.</param>
/// <param name="Uploads">That had expired.</param>
/// <param name="Rebuilt">Streams whose rows were written anew.</param>
public sealed record SweepReport(RepairReport Repaired, int Signals, int Uploads, long Rebuilt);
