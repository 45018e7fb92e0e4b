using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Runtime.Documents;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Exports;
using Microsoft.AspNetCore.WebUtilities;

namespace GrantsPlatform.Web.Making;

/// <param name="Of">What the list is of, where it is of something.</param>
/// <param name="Query">What narrows it, as its address says it.</param>
public sealed record ListOrder(ExportedList List, string? Of, string Query, SheetFormat Format)
{
    /// <summary>The headings of the columns that are wanted; empty: all.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];
}

/// <summary>Makes a list a spreadsheet: the same rows as on the screen, whatever the pages.</summary>
public sealed class ListMaker(Queries queries, TimeProvider clock) : DocumentMaker<ListOrder>
{
    public const string MakerName = "list";

    public override string Name => MakerName;

    protected override async Task<WorkshopAnswer> MakeAsync(ListOrder order, Viewer viewer, Workbench bench, CancellationToken cancellation)
    {
        if (await OpenAsync(order, viewer, cancellation).ConfigureAwait(false) is not { } list) return new WorkshopAnswer.NotMade(new DocumentOutOfSight());
        if (list.Of(order.Columns) is not { } sheet) return new WorkshopAnswer.NotMade(new SheetColumnsGone());
        if (sheet.IsTooLongFor(order.Format)) return new WorkshopAnswer.NotMade(new SheetTooLong(Sheet.MostRows - 1));
        var sight = await SightAsync(order, viewer, cancellation).ConfigureAwait(false);
        var most = sheet.Counted ?? await sheet.AtMostAsync(cancellation).ConfigureAwait(false);
        try
        {
            var rows = await sheet.WriteAsync(order.Format, bench.To, clock, (done, stop) => bench.AdvancedAsync(done, most == 0 ? 0 : Math.Max(done, most), stop), cancellation).ConfigureAwait(false);
            return new WorkshopAnswer.Made(sheet.FileName(order.Format), order.Format.MediaType(), rows, sight);
        }
        catch (SheetTooLongException)
        {
            return new WorkshopAnswer.NotMade(new SheetTooLong(Sheet.MostRows - 1));
        }
    }

    protected override async ValueTask<bool> IsOpenAsync(ListOrder order, string? sight, Viewer viewer, CancellationToken cancellation) =>
        await OpenAsync(order, viewer, cancellation).ConfigureAwait(false) is not null && await SightAsync(order, viewer, cancellation).ConfigureAwait(false) == sight;

    private Task<SheetDownload?> OpenAsync(ListOrder order, Viewer viewer, CancellationToken cancellation) =>
        ListSources.Of(order.List).OpenAsync(new AskedList(order.Of, new QueryCollection(QueryHelpers.ParseQuery(order.Query)), queries, viewer), cancellation);

    private ValueTask<string?> SightAsync(ListOrder order, Viewer viewer, CancellationToken cancellation) => MarkAsync(queries, ListSources.Of(order.List).Sight(order.Of), viewer, cancellation);
}
