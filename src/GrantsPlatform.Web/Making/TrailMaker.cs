using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Web.Pages.Oversight;

namespace GrantsPlatform.Web.Making;

/// <param name="Filter">As the search was understood when it was asked for: a person by the account.</param>
public sealed record TrailOrder(TrailFilter Filter);

/// <summary>Writes what a search of the trail finds, however much that is: text, for no workbook holds millions of lines.</summary>
public sealed class TrailMaker(Queries queries) : DocumentMaker<TrailOrder>
{
    public const string MakerName = "trail";

    private const int AtOnce = 200;

    public override string Name => MakerName;

    protected override async Task<WorkshopAnswer> MakeAsync(TrailOrder order, Viewer viewer, Workbench bench, CancellationToken cancellation)
    {
        if (await SightAsync(viewer, cancellation).ConfigureAwait(false) is not { } sight) return new WorkshopAnswer.NotMade(new DocumentOutOfSight());
        var most = await MostAsync(viewer, cancellation).ConfigureAwait(false);
        await using var sheet = await Sheet.BeginAsync(SheetFormat.Csv, bench.To, new SheetHead("Historique", [.. TrailCells.Columns.Select(column => new SheetColumn(column))]), cancellation).ConfigureAwait(false);
        string? after = null;
        do
        {
            if (await queries.AskAsync(new TrailToSearch(order.Filter, AtOnce, after), viewer, cancellation).ConfigureAwait(false) is not { ObjectUnknown: false } page) return new WorkshopAnswer.NotMade(new DocumentOutOfSight());
            foreach (var line in page.Lines) await sheet.AddAsync([.. TrailCells.Of(line).Select((string cell) => Cell.Of(cell))], cancellation).ConfigureAwait(false);
            await bench.AdvancedAsync(sheet.Rows, Math.Max(sheet.Rows, most), cancellation).ConfigureAwait(false);
            after = page.Next;
        }
        while (after is not null);
        await sheet.EndAsync(cancellation).ConfigureAwait(false);
        return new WorkshopAnswer.Made("historique.csv", SheetFormat.Csv.MediaType(), sheet.Rows, sight);
    }

    protected override async ValueTask<bool> IsOpenAsync(TrailOrder order, string? sight, Viewer viewer, CancellationToken cancellation) =>
        sight is not null && await SightAsync(viewer, cancellation).ConfigureAwait(false) == sight;

    /// <summary>Null for whoever does not look back over the platform.</summary>
    private async ValueTask<string?> SightAsync(Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new SealedHeads(1), viewer, cancellation).ConfigureAwait(false) is null ? null
        : (await queries.AskAsync(new MarkOfSight(null) { InEveryCall = true }, viewer, cancellation).ConfigureAwait(false))?.Mark;

    /// <summary>As many events as were sealed: no search finds more, but for those of today.</summary>
    private async ValueTask<long> MostAsync(Viewer viewer, CancellationToken cancellation) =>
        await queries.AskAsync(new SealedHeads(1), viewer, cancellation).ConfigureAwait(false) is { Heads: [var latest, ..] } ? latest.Events : 0;
}
