using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Web.Doors;
using GrantsPlatform.Web.Downloads;

namespace GrantsPlatform.Web.Pages.Exports;

/// <summary>A list as its page asks for it, whatever the pages: for an answer, and for a document that is made in the background.</summary>
/// <param name="list">Waits in orders.</param>
/// <param name="code">As the address of an order names it.</param>
/// <param name="route">Where it is answered as a spreadsheet.</param>
/// <param name="door">The one of its page.</param>
/// <param name="of">What the route, or the query behind it, calls the thing that the list is of; null: it is of nothing.</param>
internal abstract class ListSource(ExportedList list, string code, string route, Door door, string? of)
{
    public ExportedList List => list;

    public string Code => code;

    public string Route => route;

    public Door Door => door;

    public string? Of => of;

    /// <returns>Null: it is not there, or not for this viewer.</returns>
    public abstract Task<SheetDownload?> OpenAsync(AskedList asked, CancellationToken cancellation);

    /// <summary>What its reader sees of it, besides whether it is there: see <see cref="MarkOfSight"/>.</summary>
    public virtual MarkOfSight Sight(string? of) => new(of);
}

/// <summary>A list that somebody asks for.</summary>
/// <param name="Of">The call, the programme or whatever else the list is of.</param>
/// <param name="Query">What narrows it.</param>
internal sealed record AskedList(string? Of, IQueryCollection Query, Queries Queries, Viewer Viewer)
{
    public async Task<SheetDownload?> OpenAsync<TSeen>(Query<TSeen> query, Func<TSeen, SheetDownload> sheet, CancellationToken cancellation) where TSeen : class =>
        await Queries.AskAsync(query, Viewer, cancellation).ConfigureAwait(false) is { } seen ? sheet(seen) : null;

    /// <summary>A list that its page shows a page at a time: asked page by page while it is written, so that one of them is in memory.</summary>
    /// <param name="page">That which begins at the token; null: the first.</param>
    /// <param name="read">Its lines, and where the next one begins; null on the last.</param>
    public async Task<SheetDownload?> OpenAsync<TPage, TLine>(
        Func<string?, Query<TPage>> page, Func<TPage, (ImmutableArray<TLine> Lines, string? Next)> read, Func<IAsyncEnumerable<TLine>, SheetDownload> sheet, CancellationToken cancellation) where TPage : class =>
        await Queries.AskAsync(page(null), Viewer, cancellation).ConfigureAwait(false) is { } first ? sheet(LinesAsync(first, page, read, cancellation)) : null;

    private async IAsyncEnumerable<TLine> LinesAsync<TPage, TLine>(
        TPage first, Func<string?, Query<TPage>> page, Func<TPage, (ImmutableArray<TLine> Lines, string? Next)> read, [EnumeratorCancellation] CancellationToken cancellation) where TPage : class
    {
        var (lines, next) = read(first);
        while (true)
        {
            foreach (var line in lines) yield return line;
            if (next is null) yield break;
            // Half a list is none: it is made anew.
            (lines, next) = read(await Queries.AskAsync(page(next), Viewer, cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException("The list does not go on where it stopped."));
        }
    }
}
