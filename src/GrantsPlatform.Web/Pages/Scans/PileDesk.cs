using GrantsPlatform.Documents.Scans;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Making;
using GrantsPlatform.Web.Making.Scans;
using GrantsPlatform.Web.Pages.Productions;

namespace GrantsPlatform.Web.Pages.Scans;

/// <summary>Finds a pile that somebody has had sorted, what became of it, and its pages: for them alone, as long as they may record copies.</summary>
public sealed class PileDesk(Queries queries, Visitor visitor, Workshop workshop, IFileStore files)
{
    /// <summary>Null where it is no pile, or not theirs.</summary>
    public async Task<OrderedDocument?> FindAsync(string production, CancellationToken cancellation) =>
        await queries.AskAsync(new ProductionToTake(production), visitor.Viewer, cancellation).ConfigureAwait(false) is { } ordered && ordered.State.Document == ScanMaker.MakerName ? ordered : null;

    /// <summary>Null as long as there is none, or where it is closed to them.</summary>
    public async Task<ScanReport?> ReportAsync(OrderedDocument ordered, CancellationToken cancellation)
    {
        if (ordered.File is not { } file || !await ProductionFiles.IsOpenAsync(ordered, workshop, visitor, cancellation).ConfigureAwait(false)
            || await files.OpenAsync(file.Hash, cancellation).ConfigureAwait(false) is not { } stored) return null;
        await using var content = stored;
        return await ScanReport.ReadAsync(content, cancellation).ConfigureAwait(false);
    }

    /// <summary>The pile itself; the caller disposes it.</summary>
    public async Task<ScannedPile?> OpenAsync(ScanReport report, CancellationToken cancellation) =>
        await files.OpenAsync(report.Pile.Hash, cancellation).ConfigureAwait(false) is { } stored ? (await ScanMaker.OpenAsync(stored, cancellation).ConfigureAwait(false)).Value : null;
}
