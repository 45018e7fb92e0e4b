using System.Globalization;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Storage.Tables.Repair;

namespace GrantsPlatform.Serverless.Maintenance;

/// <summary>
/// Looks now and then for what nobody else would find: commits whose consequences a crash cut off, streams whose signal was lost, uploads that expired,
/// files to which nothing refers any more, rows of views that were written under an older version; and does what an operator asks for. Safe at any
/// time, by several instances at once.
/// </summary>
public sealed class Sweep(TableStore store, GrantsRuntime runtime, SignalQueue signals, IUploads uploads, FileSweep files, TimeProvider clock)
{
    private readonly ViewErrand _errand = new(store, runtime, clock);

    /// <summary>What is younger may still be under way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private const int MostSignals = 1_000;
    private const string FilesSweptOn = "files-swept";

    public async Task<SweepReport> RunAsync(CancellationToken cancellation)
    {
        var repaired = await store.RepairAsync(clock.GetUtcNow() - Grace, cancellation).ConfigureAwait(false);
        var overdue = await runtime.Lives.OverdueAsync(MostSignals, cancellation).ConfigureAwait(false);
        foreach (var stream in overdue) await signals.WakeAsync(stream, cancellation).ConfigureAwait(false);
        return new SweepReport(
            repaired, overdue.Count, await uploads.SweepAsync(cancellation).ConfigureAwait(false), await _errand.RunAsync(cancellation).ConfigureAwait(false),
            await SweepFilesAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// Once a day, as it reads what every stream refers to, and after the repair of the same sweep: only that makes a stream be listed whose first commit a crash cut
    /// off. One that was cut off since is as young as its files.
    /// </summary>
    private async Task<int> SweepFilesAsync(CancellationToken cancellation)
    {
        var day = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (await store.ReadMetaAsync(FilesSweptOn).ConfigureAwait(false) == day) return 0;
        var swept = await files.RunAsync(cancellation).ConfigureAwait(false);
        await store.WriteMetaAsync(FilesSweptOn, day).ConfigureAwait(false);
        return swept;
    }
}

/// <param name="Signals">Streams that were signalled anew.</param>
/// <param name="Uploads">That had expired.</param>
/// <param name="Views">What became of lists and totals.</param>
/// <param name="Files">To which nothing referred any more.</param>
public sealed record SweepReport(RepairReport Repaired, int Signals, int Uploads, ViewsReport Views, int Files);
