using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Scans;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Web.Making.Scans;

/// <param name="Id">Of this sorting, under which each act of the pile is handed in once.</param>
public sealed record ScanOrder(string Id, UploadRef Pile);

/// <summary>Sorts a pile of signed copies to their files, in the background: what comes of it is a report, from which a person goes on.</summary>
public sealed class ScanMaker(Queries queries, IFileStore files) : DocumentMaker<ScanOrder>
{
    public const string MakerName = "scans";

    private const long MostBytes = 256L * 1024 * 1024;

    public override string Name => MakerName;

    protected override async Task<WorkshopAnswer> MakeAsync(ScanOrder order, Viewer viewer, Workbench bench, CancellationToken cancellation)
    {
        if (await SightAsync(viewer, cancellation).ConfigureAwait(false) is not { } sight) return new WorkshopAnswer.NotMade(new DocumentOutOfSight());
        if (await files.OpenAsync(order.Pile.Hash, cancellation).ConfigureAwait(false) is not { } stored) return new WorkshopAnswer.NotMade(new FileDamaged());
        var opened = await OpenAsync(stored, cancellation).ConfigureAwait(false);
        if (!opened.IsGiven) return new WorkshopAnswer.NotMade(opened.Refusal);
        using var pile = opened.Value;
        var report = await SortAsync(order, pile, viewer, bench, cancellation).ConfigureAwait(false);
        await bench.To.WriteAsync(Wire.ToBytes(report), cancellation).ConfigureAwait(false);
        return new WorkshopAnswer.Made("tri-des-copies.json", "application/json", Sight: sight);
    }

    protected override async ValueTask<bool> IsOpenAsync(ScanOrder order, string? sight, Viewer viewer, CancellationToken cancellation) =>
        sight is not null && await SightAsync(viewer, cancellation).ConfigureAwait(false) == sight;

    /// <summary>The pile, held in memory: the caller disposes it.</summary>
    public static async Task<Answer<ScannedPile>> OpenAsync(Stream stored, CancellationToken cancellation)
    {
        await using var file = stored;
        if (file.Length > MostBytes) return new FileTooLarge(MostBytes);
        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, cancellation).ConfigureAwait(false);
        return ScannedPile.Open(content, ScanLimits.Default);
    }

    private async Task<ScanReport> SortAsync(ScanOrder order, ScannedPile pile, Viewer viewer, Workbench bench, CancellationToken cancellation)
    {
        var read = new List<ReadPage>();
        for (var page = 1; page <= pile.Pages; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            read.Add(pile.Read(page));
            await bench.AdvancedAsync(page, pile.Pages, cancellation).ConfigureAwait(false);
        }
        var sorted = PileSorting.Sort(read);
        var upright = read.Where(page => page.Upright is not null).ToImmutableSortedDictionary(page => page.Number, page => page.Upright ?? 0);
        var placing = new CopyPlacing(pile, upright, queries, viewer, files, bench.SendAsync);
        var acts = ImmutableArray.CreateBuilder<PlacedAct>();
        foreach (var act in sorted.Acts) acts.Add(await placing.PlaceAsync(act, order.Id, cancellation).ConfigureAwait(false));
        return new ScanReport(order.Pile, pile.Pages, acts.ToImmutable(), [.. sorted.Unread.Select(page => new UnreadPage(page.Number, page.Why ?? UnreadWhy.NoCode))]) { Upright = upright };
    }

    private async ValueTask<string?> SightAsync(Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new Reading.Doors.DoorOfScans(), viewer, cancellation).ConfigureAwait(false) is null ? null
        : await MarkAsync(queries, new MarkOfSight(null), viewer, cancellation).ConfigureAwait(false);
}
